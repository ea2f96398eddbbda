using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages;

/// <summary>Reads and shows one figure; a failure concerns this figure only.</summary>
public sealed partial class Cue(ILogger<Cue> logger)
{
    private readonly string noteId = $"cue-{Guid.NewGuid():N}";
    private HomeCue? cue;
    private bool failed;

    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    [Parameter, EditorRequired]
    public string Href { get; set; } = "";

    [Parameter, EditorRequired]
    public string Help { get; set; } = "";

    [Parameter, EditorRequired]
    public Func<Task<Outcome<HomeCue>>> Read { get; set; } = default!;

    /// <summary>The line under the figure.</summary>
    [Parameter, EditorRequired]
    public Func<HomeCue, string> Note { get; set; } = default!;

    /// <summary>A figure that should be zero is marked when it is not.</summary>
    [Parameter]
    public Func<HomeCue, bool> Attention { get; set; } = _ => false;

    private string Count => (cue?.Count ?? 0).ToString("#,##0", CultureInfo.CurrentCulture);

    private bool NeedsAttention => cue is not null && Attention(cue);

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        failed = false;
        try
        {
            cue = (await Read()).Value;
            failed = cue is null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception, Caption);
            failed = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The figure {Caption} of the home page could not be read")]
    private partial void LogFailure(Exception exception, string caption);
}
