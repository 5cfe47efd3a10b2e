using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>From cases to people and back, in exact fractions.</summary>
internal sealed class PlanHours
{
    private const int MostPeople = 10_000_000;

    private readonly ExactDecimal perCase;
    private readonly ExactDecimal perPerson;

    public PlanHours(RollingPlanInput input, double? hoursPerCase = null)
    {
        perCase = ExactDecimal.Of(hoursPerCase ?? input.HoursPerCase.Value!.Value);
        perPerson = ExactDecimal.Of(input.HoursPerPerson) * ExactDecimal.Of(1 - input.Shrinkage) * ExactDecimal.Of(input.Occupancy);
    }

    /// <summary>Cases that so many people can do.</summary>
    public double Capacity(int people) => ExactDecimal.Quotient(ExactDecimal.Of(people) * perPerson, perCase);

    /// <summary>People that a period requires, with the backlog before it.</summary>
    public int Required(PlanPeriodInput period, double backlog)
        => period.RequiredStaff is { } given ? (int)Math.Min(MostPeople, given + (long)People(backlog)) : People(period.Volume.Value!.Value + backlog);

    /// <summary>People for so many cases, by the hours.</summary>
    public int People(double cases)
    {
        var needed = ExactDecimal.Of(Math.Max(cases, 0)) * perCase;
        var guess = Math.Floor(ExactDecimal.Quotient(needed, perPerson));
        if (!(guess < MostPeople))
        {
            throw Guard.Mistake(nameof(RollingPlanInput.Periods), $"Periods must not require more than {MostPeople} people; one requires {guess}.");
        }

        // The quotient was rounded; the fraction decides, so that exactly enough hours need nobody more.
        var people = Math.Max((int)guess - 1, 0);
        while (ExactDecimal.Of(people) * perPerson < needed)
        {
            people++;
        }

        return people;
    }
}
