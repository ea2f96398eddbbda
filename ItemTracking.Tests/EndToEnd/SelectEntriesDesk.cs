using Microsoft.Playwright;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Item Tracking - Select Entries as its user finds it.</summary>
internal sealed class SelectEntriesDesk(IPage page)
{
    private readonly ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Item Tracking - Select Entries" });

    public ILocator Filter => dialog.GetByLabel("Filter or scan");

    public ILocator Undefined => dialog.GetByLabel("Undefined", new() { Exact = true });

    public ILocator Alert => dialog.GetByRole(AriaRole.Alert);

    public ILocator Selected(int line) => dialog.GetByLabel($"Selected Quantity, line {line}", new() { Exact = true });
}
