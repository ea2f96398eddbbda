using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Documents.Journals;

/// <summary>What a journal is for: a company has one template of each kind, with as many batches as it likes.</summary>
/// <param name="Name">Name of the template; the first part of the key of its batches.</param>
/// <param name="Caption">Name of its page: <c>Item Journal</c>.</param>
public sealed record JournalTemplate(string Name, string Caption)
{
    /// <summary>Purchases, sales and adjustments without a document.</summary>
    public static readonly JournalTemplate Item = new("ITEM", "Item Journal");

    /// <summary>Counted stock beside the books; what differs is posted as an adjustment.</summary>
    public static readonly JournalTemplate PhysInventory = new("PHYS. INV.", "Physical Inventory Journal");

    /// <summary>Goods get other numbers, dates, locations or bins; every line is a transfer (RCL-1).</summary>
    public static readonly JournalTemplate Reclass = new("RECLASS", "Item Reclass. Journal");

    /// <summary>Every template there is.</summary>
    public static IReadOnlyList<JournalTemplate> All { get; } = [Item, PhysInventory, Reclass];

    /// <summary>What an actor needs to see its batches and their tracking; whoever blocks lots reclassifies them too (ROL-3).</summary>
    public Permission Read => this == Reclass ? Permission.ReadReclassJournals : Permission.ReadItemJournals;

    /// <summary>What an actor needs to change and post its batches.</summary>
    public Permission Edit => this == Reclass ? Permission.EditReclassJournals : Permission.EditItemJournals;

    /// <summary>The template may carry numbers on its lines by choice of the batch (O-011); a count carries them always.</summary>
    public bool MayTrackOnLines => this == Item;

    /// <summary>The template with this name; throws for one that is not built.</summary>
    public static JournalTemplate Of(string name) => All.SingleOrDefault(t => t.Name == name)
        ?? throw new ArgumentOutOfRangeException(nameof(name), $"No journal template {name} exists.");

    /// <summary>A batch of it in messages: <c>Item Journal DEFAULT</c>.</summary>
    public string NameOf(string batchName) => $"{Caption} {batchName}";

    /// <summary>Key of a batch as every source has one. The entry type is no part of it: a line keeps its key when it changes.</summary>
    public SourceKey Key(string batchName) => new(SourceTypes.ItemJournalLine, 0, Name, batchName);
}
