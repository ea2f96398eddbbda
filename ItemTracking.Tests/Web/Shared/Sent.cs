using System.Text;
using Microsoft.JSInterop;

namespace ItemTracking.Tests.Web.Shared;

/// <summary>A text as the browser sends it.</summary>
internal sealed class Sent(string text) : IJSStreamReference
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(text);

    public long Length => bytes.Length;

    public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Stream>(new MemoryStream(bytes));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
