using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Availability;

/// <summary>Goods of a reclassification that change their numbers or date.</summary>
/// <param name="LineNo">Tracking line.</param>
/// <param name="Numbers">What they leave under.</param>
/// <param name="NewNumbers">What they arrive under.</param>
/// <param name="Quantity">Base units, positive.</param>
/// <param name="NewDate">The date that they get, or null for none.</param>
public readonly record struct RenewedNumber(
    int LineNo, TrackingNumbers Numbers, TrackingNumbers NewNumbers, decimal Quantity, DateOnly? NewDate);

/// <summary>What posting would refuse of a new number.</summary>
/// <param name="LineNo">Tracking line.</param>
/// <param name="Number">The new serial number, or the new lot.</param>
/// <param name="Objection">Why.</param>
public readonly record struct RefusedRenewal(int LineNo, TrackingNumbers Number, NumberObjection Objection);

/// <summary>Decides what stands against the new numbers and dates of a line of a reclassification journal.</summary>
public static class RenewedNumbers
{
    /// <summary>
    /// The numbers that posting would refuse, in their order: a serial number in stock (PST-16), a blocked card (PST-26), and a date that
    /// the lot cannot get (RCL-6 to RCL-8).
    /// </summary>
    /// <param name="policy">Policy of the item.</param>
    /// <param name="numbers">All numbers of the line that the posting handles.</param>
    /// <param name="known">What is known of the new numbers; what was not looked up has nothing against it.</param>
    public static IReadOnlyList<RefusedRenewal> Refused(
        TrackingPolicy policy, IReadOnlyCollection<RenewedNumber> numbers, InboundNumbers known)
    {
        var leaving = numbers.Select(n => n.Numbers.SerialNo).ToHashSet(StringComparer.Ordinal);
        var joining = numbers.GroupBy(n => n.NewNumbers.LotNo)
            .ToDictionary(lot => lot.Key, lot => (lot.Sum(n => n.Quantity), lot.First().NewDate));
        return
        [
            .. from number in numbers
               let found = OfSerialNo(number) ?? OfLot(number)
               where found is not null
               select found.Value,
        ];

        RefusedRenewal? OfSerialNo(RenewedNumber number)
        {
            var serialNo = number.NewNumbers.SerialNo;
            if (serialNo == number.Numbers.SerialNo)
                return null;
            var serial = known.Serials.GetValueOrDefault(serialNo);
            NumberObjection? found =
                policy.SNSpecific && serial.InStockAt is { } location && !leaving.Contains(serialNo) ? new(NumberObstacle.InStock, location)
                : serial.Blocked is { } reason ? new(NumberObstacle.Blocked, reason)
                : null;
            return Of(number, new(serialNo, ""), found);
        }

        RefusedRenewal? OfLot(RenewedNumber number)
        {
            var lotNo = number.NewNumbers.LotNo;
            var lot = known.Lots.GetValueOrDefault(lotNo);
            return Of(
                number, new("", lotNo),
                lotNo != number.Numbers.LotNo && lot.Blocked is { } reason
                    ? new(NumberObstacle.Blocked, reason)
                    : OfDate(number, lot.Joined));
        }

        NumberObjection? OfDate(RenewedNumber number, RenewedLot? joined)
        {
            var lotNo = number.NewNumbers.LotNo;
            if (!policy.UsesExpirationDates || lotNo.Length == 0 || (policy.ManExpirDateEntryReqd && number.NewDate is null))
                return null;
            var (sum, first) = joining[lotNo];
            if ((joined is { IsDated: true } dated ? dated.Date : first) != number.NewDate)
                return new(NumberObstacle.SeveralDates, "");
            var isOtherLot = lotNo != number.Numbers.LotNo;
            if (joined is not { IsDated: false, Lot: var lot }
                || !lot.KeepsItsDate(number.NewNumbers.SerialNo.Length > 0 ? sum : number.Quantity, isOtherLot, number.NewDate))
                return null;
            return isOtherLot
                ? new(NumberObstacle.KeepsItsDate, lot.Date?.ToString("d", CultureInfo.CurrentCulture) ?? "")
                : new(NumberObstacle.WholeLotOnly, Rounding.QuantityShown(lot.InStock));
        }

        static RefusedRenewal? Of(RenewedNumber number, TrackingNumbers refused, NumberObjection? objection) =>
            objection is { } found ? new(number.LineNo, refused, found with { OfNewNumber = true }) : null;
    }
}
