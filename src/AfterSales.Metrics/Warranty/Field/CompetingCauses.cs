using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Competing causes of failure: a life distribution for each, their incidence that adds up with survival to 1, and the life of all
/// together.</summary>
/// <remarks>
/// <para><b>Formula.</b> By cause a Weibull, failures of other causes censored. Incidence (Aalen–Johansen): Σ S(before)·failures of the cause/at
/// risk. All causes:
/// the age with Σ(t/scale)^shape = −ln(1 − share).</para>
/// <para><b>Units.</b> Those of the ages; shares.</para>
/// <para><b>Domain.</b> Causes independent of each other, for the fits and for the life of all; the incidence needs no such assumption.</para>
/// <para><b>Edge cases.</b> No failure: no cause and no step. A cause without a finite fit, as one failure at the largest age: its reason, and the
/// life of all with it.
/// 1 − Kaplan–Meier of one cause overstates its share and stands beside to show it.</para>
/// <para><b>Method.</b> Causes in ordinal order; a unit censored at the age of a failure is at risk there.</para>
/// <para><b>Source.</b> O. O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5, 1978. Agrees with R's survfit.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(CompetingCauses.Compute([new CauseRecord { Age = 5, Cause = "wear" }, new CauseRecord { Age = 5 }]).Steps[0].Survival); // 0.5
/// </code>
/// </example>
public static class CompetingCauses
{
    private const int MostBisections = 2000;

    /// <summary>Compares the causes.</summary>
    /// <param name="lives">The units.</param>
    /// <param name="options">Limits, level and share of the fits; null for 95 % and B10.</param>
    /// <returns>Fits by cause, incidence by age, life of all.</returns>
    /// <exception cref="ArgumentException">The list is null, or a life is.</exception>
    public static CompetingCausesResult Compute(IReadOnlyList<CauseRecord> lives, LifeFitOptions? options = null)
    {
        var chosen = options ?? LifeFitOptions.Default;
        var units = Guard.NoneNull(lives).OrderBy(life => life.Age).ToArray();
        var causes = units.Where(life => life.Cause is not null).Select(life => life.Cause!).Distinct().OrderBy(cause => cause,
            StringComparer.Ordinal).ToArray();
        var fits = causes.Select(cause => new CauseFit
        {
            Cause = cause,
            Fit = LifeFit.Fit(units.Select(life => life.Cause == cause ? LifeRecord.Failure(life.Age) : LifeRecord.Suspension(life.Age)).ToArray(),
                LifeFamily.Weibull, chosen),
        }).ToArray();
        return new CompetingCausesResult
        {
            Causes = FrozenList.Own(fits),
            Steps = FrozenList.Own(Steps(units, causes)),
            Life = AllCauses(fits, chosen.Share),
        };
    }

    private static IncidenceStep[] Steps(CauseRecord[] units, string[] causes)
    {
        var steps = new List<IncidenceStep>();
        var (survival, incidence, alone) = (1d, new double[causes.Length], causes.Select(_ => 1d).ToArray());
        for (int first = 0, next; first < units.Length; first = next)
        {
            var atRisk = (double)(units.Length - first);
            for (next = first; next < units.Length && units[next].Age == units[first].Age; next++)
            {
            }

            var failed = causes.Select(cause => units.Skip(first).Take(next - first).Count(life => life.Cause == cause)).ToArray();
            if (failed.Sum() == 0)
            {
                continue;
            }

            for (var c = 0; c < causes.Length; c++)
            {
                incidence[c] += survival * (failed[c] / atRisk);
                alone[c] *= (atRisk - failed[c]) / atRisk;
            }

            survival *= (atRisk - failed.Sum()) / atRisk;
            steps.Add(new IncidenceStep
            {
                Age = units[first].Age,
                Survival = survival,
                Incidence = FrozenList.Copy<double>(incidence),
                OneMinusKaplanMeier = FrozenList.Own(alone.Select(share => 1 - share).ToArray()),
            });
        }

        return steps.ToArray();
    }

    private static Figure<double> AllCauses(CauseFit[] fits, double share)
    {
        if (fits.Length == 0)
        {
            return new Figure<double>(UndefinedReason.NoData);
        }

        if (fits.FirstOrDefault(fit => fit.Fit.Distribution is null) is { } missing)
        {
            return new Figure<double>(missing.Fit.Reason!.Value);
        }

        // Bisected in ln age: the sum of the hazards rises, and at the largest single life it has reached the goal.
        var goal = -Elementary.Log1P(-share);
        var lives = fits.Select(fit => fit.Fit.Distribution!.Quantile(share).Value ?? double.MaxValue).ToArray();
        var (low, high) = (Elementary.Log(lives.Min()) - 700, Elementary.Log(lives.Min()));
        for (var i = 0; i < MostBisections; i++)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
            {
                break;
            }

            var hazard = fits.Sum(fit => fit.Fit.Distribution!.Hazard(Elementary.Exp(middle)));
            (low, high) = hazard < goal ? (middle, high) : (low, middle);
        }

        return Figures.Finite(Elementary.Exp(high));
    }
}
