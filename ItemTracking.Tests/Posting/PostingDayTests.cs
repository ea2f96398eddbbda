using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;
using static ItemTracking.Tests.Posting.Requests;

namespace ItemTracking.Tests.Posting;

/// <summary>Dates that are a slip of the keyboard, as posting sees them (DATE-1, DATE-2). The work date is 2025-01-15.</summary>
public sealed class PostingDayTests : PostingTests
{
    [Theory, Trait("Rule", "DATE-2")]
    [InlineData("2026-01-16", "after")]
    [InlineData("2052-01-15", "after")]
    [InlineData("2024-01-14", "before")]
    [InlineData("2000-01-01", "before")]
    public async Task A_posting_date_more_than_a_year_from_the_work_date_is_asked_about(string day, string side)
    {
        var key = await OrderOfAsync(Day(day));

        var question = Assert.Single((await PostAsync(key, PostingChoice.Handle)).Refusals);

        Assert.Equal(OutcomeKind.Question, question.Kind);
        Assert.Contains($" is more than a year {side} the work date ", question.Message, StringComparison.Ordinal);
        Assert.Empty(await EntriesAsync());
        Taken(await PostAsync(key, new PostingDay(Company.Database.Clock.Today, IsFarAccepted: true)));
        Assert.Equal(Day(day), Assert.Single(await EntriesAsync()).PostingDate);
    }

    [Theory, Trait("Rule", "DATE-2")]
    [InlineData("2026-01-15")]
    [InlineData("2024-01-15")]
    public async Task A_posting_date_within_a_year_is_not_asked_about(string day) =>
        Taken(await PostAsync(await OrderOfAsync(Day(day)), PostingChoice.Handle));

    [Fact, Trait("Rule", "DATE-2")]
    public async Task The_work_date_of_the_user_counts_and_not_the_day_of_the_clock()
    {
        var key = await OrderOfAsync(new(2027, 6, 1));

        Assert.Single((await PostAsync(key, new PostingDay(new(2025, 1, 15)))).Refusals);
        Taken(await PostAsync(key, new PostingDay(new(2027, 1, 15))));
    }

    [Fact, Trait("Rule", "DATE-2")]
    public async Task What_cannot_be_posted_anyway_is_refused_without_a_question()
    {
        var order = await Company.OrderAsync((SerialItem, 1));
        await SetPostingDateAsync(order, new(2030, 1, 1));

        Assert.Equal(OutcomeKind.Refused, (await PostAsync(order.Key, PostingChoice.Handle)).Kind);
    }

    [Theory, Trait("Rule", "DATE-1")]
    [InlineData("1999-12-31", "2025-01-15", "Posting Date")]
    [InlineData("2025-01-15", "2100-01-01", "Document Date")]
    public void A_document_that_was_stored_with_a_day_outside_those_years_is_not_posted(string posting, string document, string field)
    {
        var request = Of(new ItemTrackingCode { Code = "ANY" }, Line(2));
        (request.Order.Header.PostingDate, request.Order.Header.DocumentDate) = (Day(posting), Day(document));

        Assert.Equal(field, Assert.Single(PostingPlan.Build(request.Request).Refusals).Field);
    }

    [Fact, Trait("Rule", "DATE-1")]
    public void A_calculated_expiration_date_after_2099_is_refused_unless_a_date_is_typed()
    {
        var code = new ItemTrackingCode { Code = "DATED" };
        var calculated = Line(2, Row("", "L1", 2)).Expiring("75Y");
        var typed = Line(2, Row("", "L1", 2, new(2026, 1, 1))).Expiring("75Y");

        var refusal = Assert.Single(PostingPlan.Build(Of(code, calculated).Request).Refusals);

        Assert.Equal("Expiration Date", refusal.Field);
        Assert.StartsWith("Expiration Date must be a date of the years 2000 to 2099.", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Of(code, typed).Messages());
    }

    [Fact, Trait("Rule", "DATE-1")]
    public void A_calculated_warranty_date_after_2099_is_refused_unless_a_date_is_typed()
    {
        var code = new ItemTrackingCode { Code = "WARRANTY", WarrantyDateFormula = "75Y" };

        Assert.StartsWith(
            "Warranty Date must be a date of the years 2000 to 2099.",
            Assert.Single(Of(code, Line(2, Row("", "L1", 2))).Messages()),
            StringComparison.Ordinal);
        Assert.Empty(Of(code, Line(2, Row("", "L1", 2, warranty: new(2026, 1, 1)))).Messages());
        Assert.Empty(Of(code, Line(2)).Messages());
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);

    private async Task<DocumentKey> OrderOfAsync(DateOnly postingDate)
    {
        var order = await Company.OrderAsync((PlainItem, 5));
        await SetPostingDateAsync(order, postingDate);
        return order.Key;
    }

    private async Task SetPostingDateAsync(DocumentCard order, DateOnly day) =>
        Taken(await Company.Store.SaveHeaderAsync((await Company.FindAsync(order.Key)) with { PostingDate = day }, Actors.PurchasingClerk));

    private Task<Outcome<PostedDocument>> PostAsync(DocumentKey key, PostingDay day) =>
        Poster.PostAsync(key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk, day);
}
