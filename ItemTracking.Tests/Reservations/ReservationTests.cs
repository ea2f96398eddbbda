using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Reservations;

/// <summary>A company that posts and reserves. Every test ends with the invariants, those of reservations among them (I7).</summary>
public abstract class ReservationTests : PostingTests
{
    private protected ReservationStore Reservations => new(Company.Database.Transaction, Company.Database.Clock);

    private protected ReservationReader Reader => new(Company.Database.Factory);

    private protected Task<Outcome<decimal>> TryReserveAsync(
        SourceRef line, ReserveChoice choice = ReserveChoice.AnyStock, params TrackingNumbers[] numbers) =>
        Reservations.ReserveAsync(line, choice, numbers, ActorOf(DocumentKind.Of(line)));

    private protected async Task<decimal> ReserveAsync(
        SourceRef line, ReserveChoice choice = ReserveChoice.AnyStock, params TrackingNumbers[] numbers) =>
        Taken(await TryReserveAsync(line, choice, numbers));

    private protected async Task<SourceRef> SalesLineAsync(string item, decimal quantity) =>
        (await Company.SalesOrderAsync((item, quantity))).Key.Line(10000);

    /// <summary>Names numbers on the page, whatever it says about stock; a quantity of zero deletes the line.</summary>
    private protected Task NameAsync(SourceRef line, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        Company.EditTrackingAsync(
            new(line.SourceType, (DocumentType)line.SourceSubtype, line.SourceId), line.SourceRefNo, sheet => numbers.Aggregate(
                Outcome<TrackingSheet>.Of(sheet),
                (edited, number) => edited.Then(s => Named(s, number.Serial, number.Lot, number.Quantity))));

    private protected async Task<LineReservations> OfLineAsync(SourceRef line) => Taken(await Reader.OfLineAsync(line, Actors.Everyone));

    /// <summary>
    /// All reservations: <c>SO-1001 10000 &lt; LOT-A 19 by LOT-A</c>, or the supplying document in the place of the stock's number.
    /// </summary>
    private protected async Task<IEnumerable<string>> KeptAsync()
    {
        var entries = (await EntriesAsync()).ToDictionary(e => e.EntryNo, e => e.SerialNo + e.LotNo);
        return (await Company.Database.AllAsync<Reservation>())
            .Select(r => $"{r.DemandSourceId} {r.DemandSourceRefNo} < {SupplyOf(r)} {Rounding.QuantityText(r.QuantityBase)}"
                + (r.Numbers.Exist ? $" by {r.SerialNo}{r.LotNo}" : ""))
            .Order(StringComparer.Ordinal);

        string SupplyOf(Reservation r) =>
            r.ItemLedgerEntryNo == 0 ? $"{r.SupplySourceId} {r.SupplySourceRefNo}" : entries[r.ItemLedgerEntryNo];
    }

    private static Outcome<TrackingSheet> Named(TrackingSheet sheet, string serial, string lot, decimal quantity) =>
        sheet.Lines.FirstOrDefault(line => line.Numbers == new TrackingNumbers(serial, lot)) is not { } found
            ? sheet.AddLine(new(serial, lot, quantity))
        : quantity == 0 ? sheet.Delete([found.LineNo])
        : sheet.SetQuantity(found.LineNo, quantity);
}
