using ItemTracking.Core.Persistence;

namespace ItemTracking.Tests.Stress;

/// <summary>A share of a run for a second process.</summary>
/// <param name="Database">The same database.</param>
/// <param name="Seed">Seed of the workload.</param>
/// <param name="Share">Places of its operations.</param>
/// <param name="Clerks">How many work at once.</param>
internal sealed record ClerksTask(DatabaseOptions Database, int Seed, IReadOnlyList<int> Share, int Clerks);
