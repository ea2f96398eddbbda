using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;

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
        dialog.Press("OK");

        Assert.Equal("true", Input(dialog, "Quantity to Create").GetAttribute("aria-invalid"));
        Assert.Contains("The quantity to create must be positive.", Described(dialog, "Quantity to Create"));
        Assert.Null(created);
    }

    [Fact, Trait("Rule", "NUM-13")]
    public void OK_hands_over_what_was_typed_and_closes()
    {
        var dialog = RenderCustomized();
        Input(dialog, "Customized SN").Input("S1");
        Input(dialog, "Increment").Change("5");
        Input(dialog, "Create New Lot No.").Change(true);
        dialog.Press("OK");

        Assert.Equal(new CustomizedSN("S1", 5, 3, CreateNewLotNo: true, CreateSNInformation: false), created);
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("input")));
    }

    [Fact, Trait("Rule", "NUM-13")]
    public void An_increment_that_is_no_number_is_not_taken_for_the_one_before()
    {
        var dialog = RenderCustomized();
        Input(dialog, "Customized SN").Input("S1");
        Input(dialog, "Increment").Change("x");
        dialog.Press("OK");

        Assert.Null(created);
        Assert.True(dialog.IsMarked("Increment"));
        Assert.Equal("", dialog.Find("output").TextContent);

        Input(dialog, "Increment").Change("2");
        dialog.Press("OK");
        Assert.Equal(2, created!.Increment);
    }

    [Fact, Trait("Case", "C-52")]
    public void Where_no_number_may_be_typed_the_dialog_says_so_as_soon_as_it_is_there()
    {
        var dialog = RenderCustomized(new Refusal(RefusalCode.NOS_7, "You may not enter numbers manually.", "Customized SN"));

        Assert.True(dialog.IsMarked("Customized SN"));
        Assert.Contains("You may not enter numbers manually.", Described(dialog, "Customized SN"));
    }

    [Fact, Trait("Case", "C-52")]
    public void The_preview_names_the_lot() => Assert.Equal(
        "SN98, SN99 … SN100 (3 numbers), lot LOT7. The numbers grow by 1 digit on the way.",
        PreviewText.Of(new CustomizedPreview("SN98", "SN99", "SN100", 3, "LOT7")));

    [Fact, Trait("Rule", "NUM-7")]
    public void An_answer_to_an_older_text_is_passed_over()
    {
        var slow = new TaskCompletionSource<Outcome<string>>();
        var dialog = RenderCustomized(preview: request => request.FirstSerialNo == "S1"
            ? slow.Task
            : Task.FromResult<Outcome<string>>($"from {request.FirstSerialNo}"));
        Input(dialog, "Customized SN").Input("S1");
        Input(dialog, "Customized SN").Input("S12");
        slow.SetResult("from S1");

        dialog.WaitForAssertion(() => Assert.Equal("from S12", dialog.Find("output").TextContent));
    }

    [Theory, Trait("Rule", "NUM-13")]
    [InlineData("RED", "RED")]
    [InlineData("", null)]
    public void The_variant_is_shown_where_the_line_has_one(string variant, string? shown)
    {
        var dialog = RenderCustomized(variant: variant);

        var field = dialog.FindAll("input[data-field='Variant Code']").SingleOrDefault();
        Assert.Equal(shown, field?.GetAttribute("value"));
        Assert.True(field is null || field.HasAttribute("readonly"));
    }

    private IRenderedComponent<IComponent> RenderCustomized(
        Refusal? whyNotManual = null, Func<CustomizedSN, Task<Outcome<string>>>? preview = null, string variant = "")
    {
        preview ??= request => Task.FromResult(AssignNumbers.PreviewCustomized(sheet, request)
            .Then<string>(numbers => PreviewText.Of(numbers)));
        var page = Draw<CustomizedSNDialog>(
            (nameof(CustomizedSNDialog.Item), sheet.Item),
            (nameof(CustomizedSNDialog.VariantCode), variant),
            (nameof(CustomizedSNDialog.OnPreview), preview),
            (nameof(CustomizedSNDialog.OnOk), (Func<CustomizedSN, Task<IReadOnlyList<Refusal>>>)Create));
        page.InvokeAsync(() => page.FindComponent<CustomizedSNDialog>().Instance
            .OpenAsync(AssignNumbers.ProposedQuantity(sheet), whyNotManual));
        return page;
    }

    private Task<IReadOnlyList<Refusal>> Create(CustomizedSN request)
    {
        var preview = AssignNumbers.PreviewCustomized(sheet, request);
        created = preview.IsRefused ? null : request;
        return Task.FromResult(preview.Refusals);
    }

    private static AngleSharp.Dom.IElement Input(IRenderedComponent<IComponent> dialog, string caption) =>
        dialog.Find($"input[data-field='{caption}']");

    private static string Described(IRenderedComponent<IComponent> dialog, string caption) =>
        string.Join(
            ' ', Input(dialog, caption).GetAttribute("aria-describedby")!.Split(' ').Select(id => dialog.Find($"#{id}").TextContent));
}
