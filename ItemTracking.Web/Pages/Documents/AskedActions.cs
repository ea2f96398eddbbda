using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Actions that ask before they run.</summary>
public static class AskedActions
{
    /// <summary>
    /// Asks the page's own question where the core has none, runs, and asks the core's question where it has one; null when the answer was
    /// No.
    /// </summary>
    /// <typeparam name="T">What a successful action returns.</typeparam>
    /// <param name="confirm">Asks.</param>
    /// <param name="title">Heading of both.</param>
    /// <param name="question">The page's own; null where the core has one.</param>
    /// <param name="run">Runs, with or without consent.</param>
    /// <param name="about">What the core's question is about, said after it.</param>
    public static async Task<Outcome<T>?> AskAndRunAsync<T>(
        this ConfirmDialog confirm, string title, string? question, Func<bool, Task<Outcome<T>>> run, string? about = null)
    {
        if (question is not null && !await confirm.AskAsync(title, question))
            return null;
        var done = await run(false);
        if (!done.IsRefused || done.Kind != OutcomeKind.Question)
            return done;
        var asked = done.Refusals.Select(refusal => refusal.Message).Append(about).OfType<string>().Distinct();
        return await confirm.AskAsync(title, string.Join("\n\n", asked)) ? await run(true) : null;
    }
}
