using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>What the entries of a movement or an invoiced part say of where they come from (PST-27).</summary>
internal sealed record EntryOrigin
{
    /// <summary>Posting date.</summary>
    public required DateOnly PostingDate { get; init; }

    /// <summary>Date from which expiration and warranty are calculated.</summary>
    public required DateOnly DocumentDate { get; init; }

    /// <summary>Number of the document they come with; blank for the number that the posting draws.</summary>
    public string DocumentNo { get; init; } = "";

    /// <summary>Line of that document; null for the line that is posted.</summary>
    public int? LineNo { get; init; }

    /// <summary>Kind of the posted document they come with.</summary>
    public ItemLedgerDocumentType DocumentType { get; init; }

    /// <summary>Vendor, customer, or nobody.</summary>
    public LedgerSourceType PartyType { get; init; }

    /// <summary>The party's number, or blank.</summary>
    public string PartyNo { get; init; } = "";

    /// <summary>Text of the line.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its own document number, or else the one that is drawn.</summary>
    public string DocumentNoOr(string drawn) => DocumentNo.Length > 0 ? DocumentNo : drawn;
}
