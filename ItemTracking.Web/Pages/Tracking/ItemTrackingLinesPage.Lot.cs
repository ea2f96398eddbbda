using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>The lot that is entered once for the serial numbers that follow (SCN-10).</summary>
public sealed partial class ItemTrackingLinesPage
{
    private static readonly Refusal NoLotNo = new(RefusalCode.SCN_7, "The bar code has no lot number.");

    /// <summary>A bar code in the box of the lot says its date as well.</summary>
    private async Task TakeLotAsync(string text)
    {
        var read = await ReadScanAsync(text);
        var taken = read.Then(scanned => scanned.Elements is { } label
            ? label.LotNo.Length > 0 ? Sheet.SetLotForNext(label.LotNo, label.ExpirationDate) : NoLotNo
            : Sheet.SetLotForNext(scanned.Number));
        if (taken.IsRefused)
        {
            LotNotTaken(text, taken.Refusals[0]);
            return;
        }

        workspace!.Take(taken.Value);
        scans.Taken(string.Join(' ', taken.Messages), Sheet.Lines);
    }

    /// <summary>What follows belongs to the lot that was not taken; the one before it would be wrong.</summary>
    private void LotNotTaken(string text, Refusal refusal)
    {
        workspace!.Take(Sheet.With(lotForNext: null));
        scans.NotTaken(text.Trim(), $"{refusal.Message} What follows gets no lot.");
    }

    /// <summary>What was scanned before it was pressed still gets the lot.</summary>
    private async Task ClearLotAsync()
    {
        await FlushAsync();
        await InTurnAsync(async () =>
        {
            await TakeLotAsync("");
            StateHasChanged();
            return true;
        });
        await browser!.FocusScanBoxAsync();
    }
}
