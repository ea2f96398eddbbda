using ItemTracking.Core.Documents;

namespace ItemTracking.Tests.Stress;

/// <summary>A posting with the request id that its Post dialog made.</summary>
internal sealed record PostRequest(DocumentKey Key, Guid RequestId);
