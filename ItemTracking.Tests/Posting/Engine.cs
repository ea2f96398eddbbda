using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Posting;

/// <summary>The engine without a document.</summary>
internal static class Engine
{
    /// <summary>Posts what a source wants; once for each request.</summary>
    public static Task<Outcome<PostedDocument>> PostAsync(TestDatabase database, ISourceStore source, Guid? requestId = null) =>
        new MovementPoster(database.Factory, database.Transaction, database.Clock).PostAsync(
            source.Key, source.Name, _ => Task.FromResult(Outcome<ISourceStore>.Of(source)), requestId ?? Guid.NewGuid(),
            Actors.Everyone, default);
}
