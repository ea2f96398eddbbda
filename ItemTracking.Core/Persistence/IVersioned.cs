namespace ItemTracking.Core.Persistence;

/// <summary>
/// A record that people edit. Saving raises the version; a save over a version read earlier is refused instead of overwriting (R5).
/// </summary>
public interface IVersioned
{
    /// <summary>Number of the saved state, raised by one on every save.</summary>
    long Version { get; set; }
}
