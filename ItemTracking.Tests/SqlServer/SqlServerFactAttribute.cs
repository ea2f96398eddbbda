using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.SqlServer;

/// <summary>A test that says why it does not run where no server is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute() => Skip = TestDatabase.IsOnServer ? null : "ITEMTRACKING_TEST_SQLSERVER names no server.";
}
