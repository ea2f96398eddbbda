namespace ItemTracking.Core.Persistence;

/// <summary>Which database the application runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file beside the application; the default.</summary>
    Sqlite,

    /// <summary>A SQL Server, reached by its connection string.</summary>
    SqlServer,
}

/// <summary>The section <c>Database</c> of the settings together with the chosen connection string.</summary>
public sealed record DatabaseOptions
{
    /// <summary>Provider; SQLite unless set.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Connection string of the provider. For SQLite a relative file is meant from the content root.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Seconds until a command is given up.</summary>
    public int CommandTimeoutSeconds { get; init; } = 60;

    /// <summary>Seconds that a statement waits for what another transaction holds; less than <see cref="CommandTimeoutSeconds"/>.</summary>
    public int LockTimeoutSeconds { get; init; } = 15;

    /// <summary>Most statements EF sends together to SQL Server.</summary>
    public int MaxBatchSize { get; init; } = 500;

    /// <summary>How long a statement waits for what another transaction holds, always shorter than a command may take.</summary>
    internal TimeSpan LockTimeout => TimeSpan.FromSeconds(Math.Clamp(LockTimeoutSeconds, 1, Math.Max(1, CommandTimeoutSeconds - 1)));

    /// <summary>Whoever has waited for two of them is told that the database is busy.</summary>
    internal RetryPolicy Retries => new(2 * LockTimeout);
}
