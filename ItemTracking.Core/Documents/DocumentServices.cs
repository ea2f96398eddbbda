using ItemTracking.Core.Documents.Posted;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.Documents;

/// <summary>Registers the readers and stores of documents.</summary>
public static class DocumentServices
{
    /// <summary>Adds them; <see cref="ITrackedLinesStore"/> comes from the room that keeps tracking.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<DocumentReader>()
        .AddSingleton<DocumentStore>()
        .AddSingleton<PostedDocumentReader>();
}
