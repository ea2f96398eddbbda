using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.Posting;

/// <summary>Registers documents, the ledger and what turns one into the other.</summary>
public static class PostingServices
{
    /// <summary>Adds the readers, stores and posters of documents and ledger.</summary>
    public static IServiceCollection AddPosting(this IServiceCollection services) => services
        .AddLedger()
        .AddDocuments()
        .AddSingleton<ITrackedLinesStore, TrackedLinesStore>()
        .AddSingleton<DocumentPoster>()
        .AddSingleton<InvariantReader>();
}
