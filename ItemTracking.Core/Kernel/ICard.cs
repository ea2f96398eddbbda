namespace ItemTracking.Core.Kernel;

/// <summary>A record as a page shows and saves it; it carries the saved state it was read from.</summary>
public interface ICard
{
    /// <summary>Saved state; 0 for a new record.</summary>
    long Version { get; }
}
