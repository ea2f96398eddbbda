namespace ItemTracking.Core.Persistence;

/// <summary>
/// A record that lives as long as a connection: queries join it with stored records, no migration knows its table
/// (<see cref="TemporaryTable"/>).
/// </summary>
internal interface ITemporary;
