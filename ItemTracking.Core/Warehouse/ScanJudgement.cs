using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>What is known of a scanned number that no line of a pick waits for.</summary>
/// <param name="Numbers">Serial number, or lot number alone.</param>
/// <param name="LocationCode">Location of the pick.</param>
internal sealed record ScannedNumber(TrackingNumbers Numbers, string LocationCode)
{
    /// <summary>The next line of its item; null when all of them are handled.</summary>
    public WarehouseActivityLineCard? Line { get; init; }

    /// <summary>Numbers of that line are fixed by this document; blank where it fixed none.</summary>
    public string FixedBy { get; init; } = "";

    /// <summary>What is in stock of it here; empty for nothing.</summary>
    public IReadOnlyList<StockedNumber> Stock { get; init; } = [];

    /// <summary>Bins from which a pick would take it, with the quantity; one without code where stock does not lie in bins.</summary>
    public IReadOnlyList<(string BinCode, decimal Quantity)> Bins { get; init; } = [];

    /// <summary>What has expired may not leave (PST-21).</summary>
    public bool Strict { get; init; }

    /// <summary>Day of the user.</summary>
    public DateOnly WorkDate { get; init; }

    /// <summary>A number without a date may be picked (EXP-4).</summary>
    public bool MayHaveNoDate { get; init; }
}

/// <summary>Why a scanned number is not what the pick wants, and whether it may be taken instead (WRK-3, WRK-4).</summary>
internal static class ScanJudgement
{
    /// <summary>The reason; one with WRK-4 says that the number may be taken in place of that of the line.</summary>
    public static Refusal Of(ScannedNumber scanned)
    {
        var name = ActivityRefusals.Name(scanned.Numbers);
        if (scanned.Stock.Count == 0)
            return Why($"{name} is not in stock at {scanned.LocationCode}.");
        if (scanned.Line is not { } line)
            return Why($"Everything of the item of {name} is picked already.");
        var wanted = ActivityRefusals.Name(new(line.SerialNo, line.LotNo));
        if (Fefo.Propose(scanned.Stock, line.QtyOutstandingBase, scanned.Strict, scanned.WorkDate, scanned.MayHaveNoDate)
            is { Takes.Count: 0, LeftOut: [var left, ..] })
            return Why($"{name} cannot be picked. {left.Why}", line);
        if (scanned.FixedBy.Length > 0)
            return Why($"{scanned.FixedBy} names {wanted}: {name} cannot be picked for it.", line);
        var free = scanned.Stock.Sum(stock => stock.Free);
        if (free < line.QtyOutstandingBase)
            return Why(
                $"Only {Rounding.QuantityText(free)} of {name} are free, and {Rounding.QuantityText(line.QtyOutstandingBase)} are wanted.",
                line);
        return scanned.Bins is [var bin, ..] && bin.Quantity >= line.QtyOutstandingBase
            ? new(
                RefusalCode.WRK_4, $"The pick takes {wanted}{Expires(line.ExpirationDate)}. {name}{Expires(DateOf(scanned))} is free.",
                Line: line.LineNo, WayOut: $"Take {name} instead, or scan {wanted}.")
            : Why($"{name} lies in several bins, in none of them enough.", line);
    }

    /// <summary>The line with the number in place of its own and everything to handle; only where <see cref="Of"/> allows it.</summary>
    public static WarehouseActivityLineCard Swapped(ScannedNumber scanned)
    {
        var (line, stocked) = (scanned.Line!, scanned.Stock.First(stock => stock.Free > 0));
        return line with
        {
            SerialNo = stocked.Numbers.SerialNo,
            LotNo = stocked.Numbers.LotNo,
            ExpirationDate = stocked.ExpirationDate,
            BinCode = scanned.Bins[0].BinCode,
            QtyToHandleBase = line.QtyOutstandingBase,
        };
    }

    private static DateOnly? DateOf(ScannedNumber scanned) => scanned.Stock.Min(stock => stock.ExpirationDate);

    private static string Expires(DateOnly? date) =>
        date is { } day ? $" (expires {day.ToString("d", CultureInfo.CurrentCulture)})" : "";

    private static Refusal Why(string message, WarehouseActivityLineCard? line = null) =>
        new(RefusalCode.WRK_3, message, Line: line?.LineNo);
}
