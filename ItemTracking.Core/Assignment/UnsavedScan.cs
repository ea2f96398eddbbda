namespace ItemTracking.Core.Assignment;

/// <summary>A scan that was not taken.</summary>
/// <param name="Text">What was scanned.</param>
/// <param name="Reason">Why it was not taken.</param>
/// <param name="MayTryAgain">The number itself is not at fault: the same scan may be taken later.</param>
/// <param name="MayTakeAnyway">Its user may have it taken nevertheless (SCN-5).</param>
public sealed record UnsavedScan(string Text, string Reason, bool MayTryAgain = false, bool MayTakeAnyway = false);
