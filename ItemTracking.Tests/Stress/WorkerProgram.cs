using System.Text.Json;
using ItemTracking.Core.Orders;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Stress;

/// <summary>
/// The second process of the tests that need one: this assembly started as a program, its task on the first line of its input.
/// </summary>
internal static class WorkerProgram
{
    public const string Clerks = "clerks";
    public const string Poster = "poster";

    /// <summary>Written before each posting.</summary>
    public const string Posts = "posts ";

    public static Task Main(string[] args) => args switch
    {
        [Clerks] => WorkAsync(Task<ClerksTask>()),
        [Poster] => PostAsync(Task<PosterTask>()),
        _ => throw new ArgumentException("This is a test assembly; run it with dotnet test."),
    };

    private static async Task WorkAsync(ClerksTask task) =>
        Console.WriteLine(JsonSerializer.Serialize(await StressRun.WorkAsync(
            new Desk(task.Database), new Workload(task.Seed), task.Share, task.Clerks, "second")));

    private static async Task PostAsync(PosterTask task)
    {
        var desk = new Desk(task.Database);
        foreach (var (request, n) in task.Requests.Select((r, n) => (r, n)))
        {
            Console.WriteLine($"{Posts}{n}");
            var posted = await desk.Post(request.Key, PostingChoice.HandleAndInvoice, request.RequestId, Actors.Everyone);
            if (posted.IsRefused)
                throw new InvalidOperationException(posted.Refusals[0].Message);
        }
    }

    private static T Task<T>() => JsonSerializer.Deserialize<T>(Console.ReadLine()!)!;
}
