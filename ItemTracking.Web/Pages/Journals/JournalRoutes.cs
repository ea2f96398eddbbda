using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>Addresses of journals and their batches; no other file spells them out, page directives and the catalogue aside.</summary>
public static class JournalRoutes
{
    /// <summary>A journal, which shows the first of its batches.</summary>
    public static string Journal(JournalTemplate template) =>
        template == JournalTemplate.PhysInventory ? "/phys-inventory-journal"
        : template == JournalTemplate.Reclass ? "/item-reclass-journal"
        : "/item-journal";

    /// <summary>One batch of a journal.</summary>
    public static string Batch(JournalTemplate template, string name) => CardRoutes.Card(Journal(template), name);

    /// <summary>The batch in an address, however it was typed; null where the address names none.</summary>
    public static string? Name(string? segment) => segment is null ? null : Codes.Normalise(CardRoutes.Key(segment));
}
