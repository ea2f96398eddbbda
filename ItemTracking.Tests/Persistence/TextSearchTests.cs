using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Persistence;

/// <summary>Searching names and descriptions without regard to case and accents.</summary>
public sealed class TextSearchTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory, Trait("Requirement", "Q12"), Trait("Case", "C-30")]
    [InlineData("LUMIÈRE")]
    [InlineData("Lumiere")]
    [InlineData("lumière")]
    [InlineData("lumie\u0300re")]
    [InlineData("ère atel")]
    [InlineData("v7 LUM")]
    public async Task Q12_a_vendor_is_found_whatever_case_and_accents(string typed)
    {
        await database.AddAsync(new Vendor { No = "V7", Name = "Atelier Lumière" }, new Vendor { No = "V8", Name = "Lumen" });
        await using var db = database.Factory.CreateDbContext();

        Assert.Equal("V7", Assert.Single(await db.Set<Vendor>().Matching(typed, v => v.No, v => v.Name).Select(v => v.No).ToListAsync()));
    }

    [Theory, Trait("Requirement", "Q12")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("[l]")]
    public async Task Q12_signs_of_the_pattern_are_ordinary_letters(string typed)
    {
        await database.AddAsync(new Vendor { No = "V7", Name = "Lumière" });
        await using var db = database.Factory.CreateDbContext();

        Assert.Empty(await db.Set<Vendor>().Matching(typed, v => v.No, v => v.Name).ToListAsync());
    }

    [Fact, Trait("Requirement", "Q12")]
    public void Q12_on_SQL_Server_texts_are_compared_without_case_and_accents_whatever_the_database()
    {
        var options = new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=nobody;Database=none" };
        using var db = new ItemTrackingDbFactory(options).CreateDbContext();

        var sql = db.Set<Vendor>().Matching("Lumière", v => v.No, v => v.Name).ToQueryString();

        Assert.Contains("[v].[Name] COLLATE Latin1_General_100_CI_AI LIKE", sql, StringComparison.Ordinal);
        Assert.Contains("%LUMIERE%", sql, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q12")]
    public void Q12_on_SQL_Server_brackets_are_ordinary_letters_too()
    {
        var options = new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=nobody;Database=none" };
        using var db = new ItemTrackingDbFactory(options).CreateDbContext();

        Assert.Contains(
            @"%\[L]%", db.Set<Vendor>().Matching("[l]", v => v.No, v => v.Name).ToQueryString(), StringComparison.Ordinal);
    }

    [Theory, Trait("Requirement", "Q12")]
    [InlineData("Lumière", "LUMIERE")]
    [InlineData("ÅÄÖ åäö", "AAO AAO")]
    [InlineData("Łódź", "ŁODZ")]
    [InlineData("", "")]
    public void Q12_text_is_folded(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));

    [Fact, Trait("Requirement", "Q12")]
    public void Q12_half_a_sign_that_was_stored_once_stops_no_search() => Assert.Equal("\ufffdX", FoldedText.Of("\ud800x"));
}
