using System.Diagnostics.CodeAnalysis;

namespace ItemTracking.Core.Kernel;

/// <summary>
/// What came of a call: the value, or every reason why it was refused. Messages tell of success with a remark (a series running out).
/// </summary>
/// <typeparam name="T">What a successful call returns.</typeparam>
public sealed class Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Refusal> refusals, IReadOnlyList<string> messages)
    {
        Value = value;
        Refusals = refusals;
        Messages = messages;
    }

    /// <summary>The result; set exactly when <see cref="IsRefused"/> is false.</summary>
    public T? Value { get; }

    /// <summary>All reasons for refusing, in the order a reader meets them; empty when the call succeeded.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Remarks to show beside a success, for instance that a number series is soon running out (NOS-7).</summary>
    public IReadOnlyList<string> Messages { get; }

    /// <summary>True when nothing was done.</summary>
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => Refusals.Count > 0;

    /// <summary>What came of it: the kind of the refusals; where they differ, something stands against the call in itself.</summary>
    public OutcomeKind Kind => Refusals switch
    {
        [] => OutcomeKind.Done,
        [var first, ..] when Refusals.All(refusal => refusal.Kind == first.Kind) => first.Kind,
        _ => OutcomeKind.Refused,
    };

    /// <summary>A success.</summary>
    public static Outcome<T> Of(T value, params IReadOnlyList<string> messages) => new(value, [], messages);

    /// <summary>A refusal with at least one reason; throws when there is none, because that is a mistake in the program.</summary>
    public static Outcome<T> Refused(params IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals, []) : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));

    /// <summary>A value converts to a success.</summary>
    public static implicit operator Outcome<T>(T value) => Of(value);

    /// <summary>One refusal converts to a refused call.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => Refused(refusal);

    /// <summary>Goes on with the value, or passes the refusals through; messages of both steps are kept.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
    {
        if (IsRefused)
            return Outcome<TNext>.Refused(Refusals);
        var result = next(Value);
        return result.IsRefused ? result : Outcome<TNext>.Of(result.Value, [.. Messages, .. result.Messages]);
    }
}

/// <summary>The value of a call that returns nothing but its success.</summary>
public sealed record Done
{
    /// <summary>The only instance.</summary>
    public static readonly Done Instance = new();

    private Done()
    {
    }
}
