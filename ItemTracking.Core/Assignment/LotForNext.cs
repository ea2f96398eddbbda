namespace ItemTracking.Core.Assignment;

/// <summary>A lot that was entered once for the serial numbers that are entered after it (SCN-10).</summary>
/// <param name="LotNo">Lot number.</param>
/// <param name="ExpirationDate">Date that its bar code says; null when it says none.</param>
public sealed record LotForNext(string LotNo, DateOnly? ExpirationDate = null);
