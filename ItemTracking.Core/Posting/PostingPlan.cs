using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

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

    public required IReadOnlyList<EntryDraft> Entries { get; init; }

    public required ApplicationResult Application { get; init; }

    public required IReadOnlyList<InvoicedPart> Invoiced { get; init; }

    /// <summary>Changes of stock in the one order in which every posting takes them.</summary>
    public required IReadOnlyList<BalanceChange> Balances { get; init; }

    /// <summary>Numbers whose date this posting establishes or keeps, in the one order in which every posting takes them.</summary>
    public required IReadOnlyList<DatedNumber> DatedNumbers { get; init; }

    /// <summary>Numbers that get an information card (PST-25).</summary>
    public required IReadOnlyList<InformationKey> NewCards { get; init; }

    /// <summary>What goes into bins and out of them, in the order of the entries.</summary>
    public required IReadOnlyList<BinMovement> InBins { get; init; }

    /// <summary>Changes of what lies in bins, in the one order in which every posting takes them.</summary>
    public IReadOnlyList<BinBalance> BinBalances => BinMovement.Changes(InBins);

    private static readonly Refusal NothingChanges = new(
        RefusalCode.RCL_11, "There is nothing to post.",
        WayOut: "No line changes a number, a date, a location or a bin. Open Item Tracking Lines and say what changes.");

    /// <summary>Goods move; else it only invoices.</summary>
    public bool MovesGoods => Entries.Count > 0;

    /// <summary>Something is invoiced.</summary>
    public bool Invoices => Invoiced.Count > 0;

    /// <summary>Place of each new entry among those that are written, by its provisional number (PST-27).</summary>
    public required IReadOnlyList<int> Places { get; init; }

    /// <summary>Place of a new entry, counted from 0, by its provisional number.</summary>
    public int PlaceOf(long entryNo) => Places[(int)(-1 - entryNo)];

    /// <summary>A new entry by its provisional number.</summary>
    public EntryDraft Entry(long entryNo) => Entries[PlaceOf(entryNo)];

    /// <summary>
    /// Lines that only have too few numbers, some of which are not there: both is told at once, so that the way out of the one does not
    /// lead into the other. Their refusals are put right in the list.
    /// </summary>
    private static IReadOnlyList<int?> ToldWithShortages(
        PostingRequest request, List<Refusal> refusals, IReadOnlyList<Refusal> shortages)
    {
        var lines = new List<int?>();
        foreach (var movement in request.Movements.Where(AssignedQuantityRules.AreTooFew))
        {
            int? line = movement.Source.SourceRefNo;
            var place = refusals.FindIndex(r => r.Line == line && (r.Code == RefusalCode.ITL_56 || r.Code == RefusalCode.PST_6));
            if (place < 0 || shortages.All(s => s.Line != line) || refusals.Count(r => r.Line == line) != 1)
                continue;
            refusals[place] = AssignedQuantityRules.WithoutThose(refusals[place], movement);
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The plan, or all that stands against it at once, the source's own refusals among it.</summary>
    public static Outcome<PostingPlan> Build(PostingRequest request)
    {
        var (dates, entries, application) = AppliedMovements.Of(request);
        var invoice = InvoiceAllocation.Of(request, entries);
        var refusals = request.Refusals.Concat(MovementRules.Check(request, dates)).OrderBy(r => r.Line).ToList();
        if (request.Movements.Count > 0 && entries.Count == 0 && refusals.Count == 0)
            return NothingChanges;
        IReadOnlyList<Refusal> shortages = [.. ShortageRules.Check(request, application)];
        var refusedLines = refusals.Select(r => r.Line).ToHashSet();
        refusedLines.ExceptWith(ToldWithShortages(request, refusals, shortages));
        IEnumerable<Refusal> ofEntries =
        [
            .. shortages,
            .. StrictExpirationRules.Check(request, entries, application),
            .. BinRules.Shortages(entries, request.BinContents),
            .. BinRules.Shortages(request.Registered, request.BinContents),
            .. invoice.Refusals,
        ];
        refusals.AddRange(ofEntries.Where(r => !refusedLines.Contains(r.Line)));
        return refusals.Count > 0
            ? Outcome<PostingPlan>.Refused(refusals)
            : new PostingPlan
            {
                Request = request,
                Entries = entries,
                Places = PlacesOf(entries),
                Application = application,
                Invoiced = invoice.Parts,
                Balances = BalanceChanges.Of(request, entries, application),
                DatedNumbers = DatedNumbersOf(entries),
                InBins = [.. BinMovement.Of(entries), .. request.Registered],
                NewCards = InformationRules.Missing(request),
            };
    }

    private static int[] PlacesOf(IReadOnlyList<EntryDraft> entries)
    {
        var places = new int[entries.Count];
        foreach (var (place, entry) in entries.Index())
            places[(int)(-1 - entry.EntryNo)] = place;
        return places;
    }

    /// <summary>
    /// What comes in with a date. A specific serial number without a lot needs no row: the unique index of stock lets one posting at a time
    /// bring it in.
    /// </summary>
    private static IReadOnlyList<DatedNumber> DatedNumbersOf(IReadOnlyList<EntryDraft> entries) =>
    [
        .. entries.Where(e => e.Quantity > 0
            && e.Movement.Policy.UsesExpirationDates
            && (e.Numbers.LotNo.Length > 0 || (e.Numbers.SerialNo.Length > 0 && !e.Movement.Policy.SNSpecific)))
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
