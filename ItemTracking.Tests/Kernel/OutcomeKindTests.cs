using ItemTracking.Core.Kernel;

namespace ItemTracking.Tests.Kernel;

/// <summary>A caller learns from the type what came of a call, never from a text.</summary>
public sealed class OutcomeKindTests
{
    private static readonly Refusal Question = new(RefusalCode.ITL_34_1, "Close anyway?", Kind: OutcomeKind.Question);
    private static readonly Refusal Wrong = new(RefusalCode.ITL_42, "Quantity must be 1.");

    [Fact]
    public void A_success_is_done() => Assert.Equal(OutcomeKind.Done, Outcome<int>.Of(1).Kind);

    [Fact]
    public void Several_questions_are_a_question() => Assert.Equal(OutcomeKind.Question, Outcome<int>.Refused(Question, Question).Kind);

    [Fact]
    public void A_question_beside_a_fault_is_refused() => Assert.Equal(OutcomeKind.Refused, Outcome<int>.Refused(Question, Wrong).Kind);

    [Fact]
    public void A_record_that_somebody_else_changed_is_outdated() =>
        Assert.Equal(OutcomeKind.Outdated, Outcome<int>.Refused(Refusals.ChangedByAnotherUser("item 1000")).Kind);

    [Fact]
    public void A_refusal_without_more_is_final() => Assert.Equal(OutcomeKind.Refused, Wrong.Kind);
}
