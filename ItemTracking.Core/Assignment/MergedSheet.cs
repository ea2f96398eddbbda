namespace ItemTracking.Core.Assignment;

/// <summary>My unsaved lines laid over what is stored.</summary>
/// <param name="Sheet">The lines of both.</param>
/// <param name="Places">The number that each of my lines has there, by the number it had on my page.</param>
public sealed record MergedSheet(TrackingSheet Sheet, IReadOnlyDictionary<int, int> Places);
