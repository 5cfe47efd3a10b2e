using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Stage and verdict of one initiative, by the table in <see cref="InitiativeRegister"/>.</summary>
internal static class InitiativeJudgment
{
    public static InitiativeStanding Of(SavingsInitiative initiative, InitiativeEffect? effect, YearMonth asOf, Money validated, Money counted)
    {
        var (stage, left) = (Stage(initiative, asOf), Math.Max(Months.Between(asOf, initiative.Until), 0));
        var proof = InitiativeEffect.Proof(effect);
        return new InitiativeStanding
        {
            Initiative = initiative,
            Stage = stage,
            Proof = proof,
            Validated = validated,
            Counted = counted,
            Realization = initiative.Claimed is { } claimed
                ? Figure.Ratio(validated.Amount, claimed.Amount) : Figure.Undefined<double>(UndefinedReason.MissingInput),
            Attainment = effect is { } known && initiative.Target is { } target ? Attained(known.Value, target.Amount)
                : Figure.Undefined<double>(UndefinedReason.MissingInput),
            MonthsLeft = left,
            FutureNet = effect is { Upper: not null } value ? Future(value.Value) : Figure.Undefined<double>(UndefinedReason.MissingInput),
            FutureNetUpper = effect is { Upper: { } upper } ? Future(upper) : Figure.Undefined<double>(UndefinedReason.MissingInput),
            Verdict = Verdict(initiative, effect, stage, proof, Months.Between(asOf, initiative.Deadline) <= 0, left),
        };

        Figure<double> Future(ExactDecimal pace) => Net(initiative, pace, left).ToFigure();
    }

    private static InitiativeStage Stage(SavingsInitiative initiative, YearMonth asOf)
        => Months.Between(initiative.Start, asOf) < 0 ? InitiativeStage.Plan
            : Months.Between(initiative.CheckFrom, asOf) < 0 ? InitiativeStage.Do
            : initiative.Decided is not null ? InitiativeStage.Act
            : InitiativeStage.Check;

    private static InitiativeVerdict Verdict(
        SavingsInitiative initiative, InitiativeEffect? effect, InitiativeStage stage, InitiativeProof proof, bool isDue, int left)
    {
        if (stage is InitiativeStage.Plan or InitiativeStage.Do)
        {
            return InitiativeVerdict.Wait;
        }

        if (stage == InitiativeStage.Act)
        {
            return initiative.Decided!.Value;
        }

        if (effect is not { Lower: { } lower, Upper: { } upper })
        {
            return isDue ? InitiativeVerdict.Stop : InitiativeVerdict.Measure;
        }

        var cannotEarn = left > 0 && Net(initiative, upper, left).CompareTo(ExactDecimal.Of(0L)) < 0;
        return proof == InitiativeProof.Harmful || cannotEarn || (proof == InitiativeProof.Unproven && isDue) ? InitiativeVerdict.Stop
            : initiative.Target is not { } target ? InitiativeVerdict.Continue
            : lower >= ExactDecimal.Of(target.Amount) ? InitiativeVerdict.Extend
            : upper < ExactDecimal.Of(target.Amount) ? InitiativeVerdict.Adjust
            : InitiativeVerdict.Continue;
    }

    /// <summary>What a pace still brings, less what it still costs.</summary>
    private static ExactQuotient Net(SavingsInitiative initiative, ExactDecimal pace, int left)
    {
        var months = ExactDecimal.Of(initiative.MonthsMeasured);
        return new ExactQuotient((pace * ExactDecimal.Of(left)) - (ExactDecimal.Of(initiative.RemainingCost) * months), months);
    }

    private static Figure<double> Attained(ExactDecimal effect, decimal target)
        => target == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : new ExactQuotient(effect, ExactDecimal.Of(target)).ToFigure();
}
