using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>Any sequence of edits on a page that holds open, handled and invoiced lines; few numbers, so that they meet.</summary>
public sealed class SheetProperties
{
    private static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly string[] SerialNos = ["", "S1", "s1", "S2", "S3", "S\n"];

    private static readonly string[] LotNos = ["", "L1", "l1", "L2", "L3"];

    private static readonly Gen<Step> Steps =
        from kind in Gen.Choose(0, 13)
        from line in Gen.Choose(1, 9)
        from other in Gen.Choose(1, 9)
        from serial in Gen.Elements(SerialNos)
        from lot in Gen.Elements(LotNos)
        from quantity in Gen.Elements(0m, 1m, -1m, 0.5m, 2m, 5m, -3m, 0.000001m, decimal.MaxValue, decimal.MinValue)
        from day in Gen.Choose(0, 3)
        select new Step(kind, line, other, serial, lot, quantity, day == 0 ? null : new DateOnly(2025, 1, day));

    private static readonly Gen<Sample> Samples =
        from quantity in Gen.Elements(10m, -10m, 3m)
        from code in Gen.Elements(FreeEntry, LotSpecific, SNSpecific, SNAndLotSpecific, WithoutDates)
        from mine in Steps.ListOf()
        from theirs in Steps.ListOf()
        select new Sample(Opened(quantity, code), [.. mine], [.. theirs]);

    [Fact, Trait("Rule", "ITL-10")]
    public void Sums_and_indexes_always_agree_with_the_lines() => Check(s => s.Mine.Aggregate(s.Opened, (sheet, step) =>
    {
        var next = step.On(sheet);
        AssertSound(next);
        return next;
    }));

    [Fact, Trait("Rule", "STO-5")]
    public void What_a_save_writes_makes_the_stored_rows_equal_to_the_page() => Check(s =>
    {
        var sheet = s.Mine.Aggregate(s.Opened, (current, step) => step.On(current));

        var rows = Saved(sheet);

        var shown = sheet.Lines.Where(l => l.Numbers.Exist && l.QuantityBase != 0).ToDictionary(l => l.Numbers);
        Assert.Equal(shown.Keys.ToHashSet(), rows.Keys.ToHashSet());
        Assert.All(shown, line => Assert.Equal(
            (line.Value.Quantities, sheet.Source.IsInbound ? line.Value.ExpirationDate : null),
            (rows[line.Key].ToLine(1, 0).Quantities, rows[line.Key].ExpirationDate)));
    });

    [Fact, Trait("Rule", "STO-9")]
    public void Laid_over_what_another_user_saved_no_number_of_either_is_lost() => Check(s =>
    {
        var mine = s.Mine.Aggregate(s.Opened, (current, step) => step.On(current));
        var fresh = Reopen(s.Opened, s.Theirs.Aggregate(s.Opened, (current, step) => step.On(current)));

        var merged = mine.Unsaved().Onto(fresh).Sheet;

        AssertSound(merged);
        Assert.All(
            mine.Content.ChangedLines.Select(mine.Find).OfType<TrackingLine>().Where(l => l.Numbers.Exist),
            l => Assert.Contains(merged.Lines, m => l.SerialNo.Length > 0 ? m.SerialNo == l.SerialNo : m.Numbers == l.Numbers));
        Assert.All(
            fresh.Lines.Where(l => l.IsHandled),
            l => Assert.Contains(merged.Lines, m => m.Numbers == l.Numbers && m.QuantityHandledBase == l.QuantityHandledBase));
    });

    [Fact, Trait("Case", "C-53")]
    public void A_draft_gives_the_page_back_over_whatever_another_user_saved() => Check(s =>
    {
        var mine = s.Mine.Aggregate(s.Opened, (current, step) => step.On(current)).Unsaved();
        var fresh = Reopen(s.Opened, s.Theirs.Aggregate(s.Opened, (current, step) => step.On(current)));

        var back = TrackingDraft.Of(new TrackingDraft(DateTimeOffset.UnixEpoch, mine).ToKept())?.Lines ?? [];

        Assert.Equal(mine, back);
        Assert.Equal(mine.Onto(fresh).Sheet.Lines, back.Onto(fresh).Sheet.Lines);
    });

    private static void Check(Action<Sample> holds) => Prop.ForAll(Samples.ToArbitrary(), holds).Check(Thousand);

    private static TrackingSheet Opened(decimal quantity, ItemTrackingCode code)
    {
        var sign = Math.Sign(quantity);
        return Open(
            PurchaseLine(quantity),
            code,
            Lot("L1", 2 * sign, handled: sign) with { QuantityInvoicedBase = sign, QtyToInvoiceBase = sign },
            Serial("S1", "L2", sign),
            Lot("L2", sign));
    }

    /// <summary>The rows of the page after its changes were written.</summary>
    private static Dictionary<TrackingNumbers, TrackingSpecification> Saved(TrackingSheet sheet)
    {
        var changes = TrackingChanges.Of(sheet, "");
        var rows = sheet.Facts.Opened.ToDictionary(o => o.Line.Numbers, o => o.Line.ToSpecification(sheet.Source, o.StoredLineNo, ""));
        Assert.All(changes.Deletes, row => Assert.True(rows.Remove(row.Numbers)));
        foreach (var row in changes.Decreases.Concat(changes.Increases))
        {
            Assert.True(rows.ContainsKey(row.Numbers));
            rows[row.Numbers] = row;
        }

        Assert.All(changes.Inserts, row => Assert.True(rows.TryAdd(row.Numbers, row)));
        Assert.Distinct(rows.Values.Select(r => r.LineNo));
        return rows;
    }

    private static TrackingSheet Reopen(TrackingSheet before, TrackingSheet saved) => TrackingSheet.Open(before.Facts with
    {
        Opened =
            [.. Saved(saved).Values.OrderBy(r => r.LineNo).Select((row, index) => new OpenedLine(row.ToLine(1, index + 1), row.LineNo))],
    });

    private static void AssertSound(TrackingSheet sheet)
    {
        var (lines, content) = (sheet.Lines, sheet.Content);
        var defined = lines.Aggregate(Quantities.Zero, (sum, line) => sum + line.Quantities);
        Assert.Equal(
            new QuantityMatrix(QuantityMatrix.Of(sheet.Source), defined)
            {
                ToHandle = lines.Aggregate(default(NumbersPosted), (sum, line) => sum + line.ToHandle),
                ToInvoice = lines.Aggregate(default(NumbersPosted), (sum, line) => sum + line.ToInvoice),
            },
            sheet.Matrix);
        Assert.Equal(lines.Aggregate(default(NumbersInvoiced), (sum, line) => sum + line.Invoiced), content.Invoiced);
        Assert.Equal(lines.Select(l => l.LineNo).Order().Distinct(), lines.Select(l => l.LineNo));
        Assert.All(
            lines.Select((line, index) => (line, index)),
            at => Assert.Equal((at.index, at.line), (sheet.IndexOf(at.line.LineNo), sheet.Find(at.line.LineNo))));
        Assert.Equal(lines.Where(l => l.SerialNo.Length > 0).ToDictionary(l => l.SerialNo, l => l.LineNo), content.Serials.ToDictionary());
        Assert.Equal(
            lines.Where(l => l.SerialNo.Length == 0 && l.LotNo.Length > 0).ToDictionary(l => l.LotNo, l => l.LineNo),
            content.LotsAlone.ToDictionary());
        Assert.Equal(
            lines.Where(l => l.LotNo.Length > 0).GroupBy(l => l.LotNo).Select(g => $"{g.Key} {string.Join(' ', g.Select(l => l.LineNo))}")
                .Order(),
            content.Lots.Select(lot => $"{lot.Key} {string.Join(' ', lot.Value)}").Order());
        Assert.Equal(
            lines.Where(l => l.LotNo.Length > 0)
                .GroupBy(l => l.LotNo)
                .ToDictionary(g => g.Key, g => g.Sum(l => l.QuantityBase - l.QuantityHandledBase)),
            content.OpenOfLots.ToDictionary());
        Assert.Equal(lines.Where(l => l.IsEmpty).Select(l => l.LineNo), content.EmptyLines.Order());
        Assert.True(lines.All(l => l.LineNo < sheet.NextLineNo));
        Assert.All(lines, AssertSound);
    }

    private static void AssertSound(TrackingLine line)
    {
        Assert.True(Math.Abs(line.QuantityHandledBase) <= Math.Abs(line.QuantityBase) && line.QuantityHandledBase * line.QuantityBase >= 0);
        Assert.True(Math.Abs(line.QtyToHandleBase) <= Math.Abs(line.QuantityBase - line.QuantityHandledBase));
        Assert.True(
            Math.Abs(line.QtyToInvoiceBase) <= Math.Abs(line.QtyToHandleBase + line.QuantityHandledBase - line.QuantityInvoicedBase));
        Assert.True(line.SerialNo.Length == 0 || line.QuantityBase is -1 or 0 or 1);
    }

    private sealed record Sample(TrackingSheet Opened, IReadOnlyList<Step> Mine, IReadOnlyList<Step> Theirs)
    {
        public override string ToString() =>
            $"{Opened.Source.Quantity} {Opened.Policy.Code}: {string.Join("; ", Mine)} | {string.Join("; ", Theirs)}";
    }

    private sealed record Step(int Kind, int Line, int Other, string SerialNo, string LotNo, decimal Quantity, DateOnly? Date)
    {
        public TrackingSheet On(TrackingSheet s)
        {
            var result = Run(s);
            return result.IsRefused ? s : result.Value;
        }

        private Outcome<TrackingSheet> Run(TrackingSheet s) => Kind switch
        {
            0 => s.AddLine(new(SerialNo, LotNo, Quantity) { ExpirationDate = Date }),
            1 => s.AddLine(new(SerialNo, LotNo)),
            2 => s.SetSerialNo(Line, SerialNo, null),
            3 => s.SetLotNo(Line, LotNo, Date is null ? null : new(Other % 2 == 0, Date)),
            4 => s.SetQuantity(Line, Quantity),
            5 => s.SetQtyToHandle(Line, Quantity),
            6 => s.SetQtyToInvoice(Line, Quantity),
            7 => s.SetExpirationDate(Line, Date),
            8 => s.Delete([Line, Other]),
            9 => s.Restore([.. s.Facts.Opened.Where(o => o.Line.LineNo <= Line).Select(o => o.Line)]),
            10 => s.Scan(s.ScansSerialNos ? SerialNo : LotNo, null),
            11 => s.AddSerials(
                ["S4", SerialNo.Length > 0 ? Codes.Normalise(SerialNo) : "S5"], LotNo.Length > 0 ? Codes.Normalise(LotNo) : null, Other),
            12 => s.AddLot(LotNo.Length > 0 ? Codes.Normalise(LotNo) : "L4", [Line, Other], Line),
            _ => s.SetDescription(Line, SerialNo).Then(sheet => sheet.SetWarrantyDate(Line, Date)),
        };
    }
}
