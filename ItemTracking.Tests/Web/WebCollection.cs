namespace ItemTracking.Tests.Web;

/// <summary>One application in Development for all tests that only ask it over HTTP.</summary>
[CollectionDefinition("web")]
public sealed class WebCollection : ICollectionFixture<WebFixture>;
