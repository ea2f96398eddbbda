using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages;

/// <summary>The field of the home page that leads from a number to what is known of it.</summary>
public sealed partial class FindNumber(NumberFinder finder, CurrentActor current, NavigationManager navigation) : IDisposable
{
    private readonly LatestQuestion finds = new();
    private string number = "";
    private string? fault;

    /// <summary>Who has gone on to another page is led nowhere any more.</summary>
    public void Dispose() => finds.End();

    private async Task FindAsync()
    {
        fault = null;
        if (Codes.Normalise(number).Length == 0)
            return;
        var isLatest = finds.Ask();
        var found = await finder.FindAsync(number, await current.GetAsync());
        if (!isLatest())
            return;
        if (found.IsRefused)
            fault = found.Refusals[0].Message;
        else
            navigation.NavigateTo(found.Value);
    }
}
