using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Assignment;
using ItemTracking.Web.Pages.Tracking;

namespace ItemTracking.Tests.Web.Tracking;

public sealed class AssignDialogTests : PageTest
{
    private readonly TrackingSheet sheet = Sheets.Open(Sheets.PurchaseLine(3), Sheets.SNSpecific);
    private CustomizedSN? created;

    [Fact, Trait("Rule", "NUM-13")]
    public void Customized_SN_opens_with_increment_1_the_proposed_quantity_and_empty_boxes()
    {
        var dialog = RenderCustomized();

        Assert.Equal("1", Input(dialog, "Increment").GetAttribute("value"));
        Assert.Equal("3", Input(dialog, "Quantity to Create").GetAttribute("value"));
        Assert.False(Input(dialog, "Create New Lot No.").HasAttribute("checked"));
        Assert.False(Input(dialog, "Create SN Information").HasAttribute("checked"));
    }

    [Theory, Trait("Rule", "NUM-18")]
    [InlineData("S/N-Vend0001", "S/N-VEND0001, S/N-VEND0002 … S/N-VEND0003 (3 numbers)")]
    [InlineData("SN99", "SN99, SN100 … SN101 (3 numbers). The numbers grow by 1 digit on the way.")]
    [InlineData("ABC", "The value in the ABC field must have a number so that we can assign the next number in the series.")]
    public void The_preview_follows_every_key(string typed, string preview)
    {
        var dialog = RenderCustomized();
        Input(dialog, "Customized SN").Input(typed);

        dialog.WaitForAssertion(() => Assert.Equal(preview, dialog.Find("output").TextContent));
    }

    [Fact, Trait("Rule", "NUM-3")]
    public void A_refused_quantity_is_told_at_its_field_and_nothing_is_lost()
    {
        var dialog = RenderCustomized();
        Input(dialog, "Customized SN").Input("S1");
        Input(dialog, "Quantity to Create").Change("0");
        dialog.Find(".btn.primary").Click();

        Assert.Equal("true", Input(dialog, "Quantity to Create").GetAttribute("aria-invalid"));
        Assert.Equal("The quantity to create must be positive.", dialog.Find(".error").TextContent);
        Assert.Null(created);
    }

    [Fact, Trait("Rule", "NUM-13")]
    public void OK_hands_over_what_was_typed_and_closes()
    {
        var dialog = RenderCustomized();
        Input(dialog, "Customized SN").Input("S1");
        Input(dialog, "Increment").Change("5");
        Input(dialog, "Create New Lot No.").Change(true);
        dialog.Find(".btn.primary").Click();

        Assert.Equal(new CustomizedSN("S1", 5, 3, CreateNewLotNo: true, CreateSNInformation: false), created);
        Assert.Empty(dialog.FindAll("input"));
    }

    private IRenderedComponent<CustomizedSNDialog> RenderCustomized()
    {
        var dialog = Render<CustomizedSNDialog>(p => p
            .Add(d => d.Item, sheet.Item)
            .Add(d => d.OnPreview, request => Task.FromResult(AssignNumbers.PreviewCustomized(sheet, request).Then<string>(numbers => PreviewText.Of(numbers))))
            .Add(d => d.OnOk, Create));
        dialog.InvokeAsync(() => dialog.Instance.Open(AssignNumbers.ProposedQuantity(sheet)));
        return dialog;
    }

    private Task<IReadOnlyList<Refusal>> Create(CustomizedSN request)
    {
        var preview = AssignNumbers.PreviewCustomized(sheet, request);
        created = preview.IsRefused ? null : request;
        return Task.FromResult(preview.Refusals);
    }

    private static AngleSharp.Dom.IElement Input(IRenderedComponent<CustomizedSNDialog> dialog, string caption) => dialog.Find($"input[data-field='{caption}']");
}
