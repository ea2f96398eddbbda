namespace ItemTracking.Core.Persistence;

/// <summary>Why a database did not do what it was asked, as far as it is no mistake of the program.</summary>
public enum DatabaseFault
{
    /// <summary>Something else.</summary>
    None,

    /// <summary>Another transaction was in the way; the same work may succeed when repeated.</summary>
    Contention,

    /// <summary>The database cannot be reached, went away or did not answer in time; it may be back in a moment.</summary>
    Unreachable,

    /// <summary>The database is there and can store nothing: no space is left, or it may only be read.</summary>
    NotWritable,
}
