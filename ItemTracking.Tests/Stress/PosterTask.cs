using ItemTracking.Core.Persistence;

namespace ItemTracking.Tests.Stress;

/// <summary>Documents for a process that will be killed while it posts them.</summary>
/// <param name="Database">The database.</param>
/// <param name="Requests">What it posts, one after the other.</param>
internal sealed record PosterTask(DatabaseOptions Database, IReadOnlyList<PostRequest> Requests);
