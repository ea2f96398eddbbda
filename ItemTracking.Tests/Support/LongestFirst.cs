using ItemTracking.Tests.EndToEnd;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("ItemTracking.Tests.Support.LongestFirst", "ItemTracking.Tests")]

namespace ItemTracking.Tests.Support;

/// <summary>Browser tests run in a row and take the longest, so that they begin first and everything else runs beside them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.CollectionDefinition?.Interfaces
            .Any(used => used.IsGenericType && used.GetGenericArguments().Any(argument => argument.Name == typeof(AppFixture).FullName))
            == true);
}
