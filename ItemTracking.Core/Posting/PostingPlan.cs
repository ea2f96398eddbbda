using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>A change of stock (I6).</summary>
/// <param name="Row">Key, and the change in the place of the stock.</param>
/// <param name="MayGoBelowZero">False where a specific number is taken from entries that carry exactly these numbers.</param>
internal sealed record BalanceChange(TrackingBalance Row, bool MayGoBelowZero);

/// <summary>
/// Everything a posting writes, decided before a transaction opens. Entry numbers are provisional, see <see cref="EntryDraft"/>.
/// </summary>
internal sealed record PostingPlan
{
    public required PostingRequest Request { get; init; }

    public required IReadOnlyList<LineToPost> Lines { get; init; }

    public required IReadOnlyList<EntryDraft> Entries { get; init; }

    public required ApplicationResult Application { get; init; }

    public required IReadOnlyList<InvoicedPart> Invoiced { get; init; }

    /// <summary>Changes of stock in the one order in which every posting takes them.</summary>
    public required IReadOnlyList<BalanceChange> Balances { get; init; }

    /// <summary>Numbers whose date this posting establishes or keeps, in the one order in which every posting takes them.</summary>
    public required IReadOnlyList<DatedNumber> DatedNumbers { get; init; }

    /// <summary>Numbers that get an information card (PST-25).</summary>
    public required IReadOnlyList<InformationKey> NewCards { get; init; }

    public required RemainingDocument Remaining { get; init; }

    /// <summary>What goes into bins and out of them, in the order of the entries.</summary>
    public required IReadOnlyList<BinMovement> InBins { get; init; }

    public bool HasHandling => Entries.Count > 0;

    public bool HasInvoice => Invoiced.Count > 0;

    /// <summary>The plan, or all refusals of the document at once.</summary>
    public static Outcome<PostingPlan> Build(PostingRequest request)
    {
        var applied = AppliedDocument.Of(request);
        var (lines, entries, application) = (applied.Lines, applied.Entries, applied.Application);
        var invoice = InvoiceAllocation.Of(request, lines, entries);
        var refusals = PostingRules.Check(request, lines, applied.Dates).ToList();
        var refusedLines = refusals.Select(r => r.Line).ToHashSet();
        IEnumerable<Refusal> ofEntries =
        [
            .. ShortageRules.Check(request, application),
            .. StrictExpirationRules.Check(request, entries, application),
            .. BinRules.Shortages(entries, request.BinContents),
            .. invoice.Refusals,
        ];
        refusals.AddRange(ofEntries.Where(r => !refusedLines.Contains(r.Line)));
        return refusals.Count > 0
            ? Outcome<PostingPlan>.Refused(refusals)
            : new PostingPlan
            {
                Request = request,
                Lines = lines,
                Entries = entries,
                Application = application,
                Invoiced = invoice.Parts,
                Balances = BalanceChanges.Of(request, entries, application),
                DatedNumbers = DatedNumbersOf(entries),
                InBins = BinMovement.Of(entries),
                NewCards = InformationRules.Missing(request, lines),
                Remaining = RemainingDocument.After(lines),
            };
    }

    /// <summary>
    /// What comes in with a date. A specific serial number without a lot needs no row: the unique index of stock lets one posting at a time
    /// bring it in.
    /// </summary>
    private static IReadOnlyList<DatedNumber> DatedNumbersOf(IReadOnlyList<EntryDraft> entries) =>
    [
        .. entries.Where(e => e.Quantity > 0
            && e.Line.Facts.Policy.UsesExpirationDates
            && (e.Numbers.LotNo.Length > 0 || (e.Numbers.SerialNo.Length > 0 && !e.Line.Facts.Policy.SNSpecific)))
            .Select(e =>
                (e.Place.ItemNo, e.Place.VariantCode, e.Numbers.LotNo, SerialNo: e.Numbers.LotNo.Length > 0 ? "" : e.Numbers.SerialNo))
            .Distinct()
            .OrderBy(n => n.ItemNo, Codes.Comparer).ThenBy(n => n.VariantCode, Codes.Comparer).ThenBy(n => n.LotNo, Codes.Comparer)
            .ThenBy(n => n.SerialNo, Codes.Comparer)
            .Select(n => new DatedNumber
            {
                ItemNo = n.ItemNo,
                VariantCode = n.VariantCode,
                LotNo = n.LotNo,
                SerialNo = n.SerialNo,
                Postings = 1
            }),
    ];
}

/// <summary>What is left of the document (DOC-7, ITL-48, PST-10).</summary>
/// <param name="IsFinished">Everything is handled and invoiced: the document and its tracking are deleted.</param>
/// <param name="Lines">Changed lines; the next posting handles and invoices all that is left.</param>
/// <param name="Rows">Changed tracking rows, alike.</param>
internal sealed record RemainingDocument(bool IsFinished, IReadOnlyList<DocumentLine> Lines, IReadOnlyList<TrackingSpecification> Rows)
{
    public static RemainingDocument After(IReadOnlyList<LineToPost> lines)
    {
        var isFinished = lines.All(l => l.Line.QuantityHandled + l.Handle == l.Line.Quantity
            && l.Line.QuantityInvoiced + l.Invoice == l.Line.Quantity);
        return isFinished
            ? new(true, [], [])
            : new(
                false, [.. lines.Select(RemainingRecords.After).OfType<DocumentLine>()],
                [.. lines.SelectMany(l => l.Rows).Select(RemainingRecords.After).OfType<TrackingSpecification>()]);
    }
}
