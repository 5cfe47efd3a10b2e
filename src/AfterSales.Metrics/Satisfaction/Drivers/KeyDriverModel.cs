using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>A regression of standardized variables, and what its drivers are worth.</summary>
internal sealed class KeyDriverModel
{
    private readonly string[] names;
    private readonly DriverCorrelations model;
    private readonly DriverUnits? units;
    private readonly int? respondents;
    private readonly DriverImportance kernel;
    private readonly double all;
    private readonly int? freedom;
    private readonly MathNet.Numerics.LinearAlgebra.Matrix<double>? inverse;

    public KeyDriverModel(string[] names, DriverCorrelations model, DriverUnits? units, int? respondents)
    {
        (this.names, this.model, this.units, this.respondents) = (names, model, units, respondents);
        kernel = new DriverImportance(names.Length);
        all = kernel.RSquared(model.Between, model.WithOutcome);
        inverse = DriverFit.Inverse(model.Between);
        freedom = respondents - 1 - Enumerable.Range(0, names.Length).Count(j => !IsConstant(j));
    }

    public static KeyDriversResult Empty(string[] names, UndefinedReason reason, double level, int respondents, IReadOnlyList<AnswerCounts> answers)
    {
        var (none, estimate) = (Figure.Undefined<double>(reason), Estimate.Undefined(reason, level, IntervalMethod.None));
        return new KeyDriversResult
        {
            RSquared = none,
            AdjustedRSquared = none,
            F = none,
            FPValue = none,
            NumeratorDegreesOfFreedom = 0,
            DenominatorDegreesOfFreedom = none,
            Constant = none,
            ConstantStandardError = none,
            IsWeighted = false,
            IsRankDeficient = false,
            RespondentsUsed = respondents,
            ResamplesUsed = 0,
            IsResampledInFull = true,
            Answers = answers,
            Drivers = FrozenList.Own(names.Select(name => new KeyDriver
            {
                Name = name,
                Lmg = estimate,
                LmgShare = none,
                RelativeWeight = estimate,
                Rank = estimate,
                First = none,
                Last = none,
                BetaSquared = none,
                Pratt = none,
                StandardizedCoefficient = none,
                Coefficient = none,
                StandardError = none,
                T = none,
                PValue = none,
                VarianceInflation = none,
                IsConstant = false,
            }).ToArray()),
        };
    }

    public KeyDriversResult Result(DriverBootstrap bootstrap, KeyDriversOptions options, IReadOnlyList<AnswerCounts> answers)
    {
        var fit = inverse is null ? null : DriverFit.Of(inverse, model, all, freedom > 0 ? freedom.Value : 1, units);
        var (shares, weights) = (kernel.Lmg(model.Between, model.WithOutcome), DriverImportance.RelativeWeights(model.Between, model.WithOutcome));
        var ranks = DriverBootstrap.Ranks(shares);
        var f = Tested(fit?.Fisher, UndefinedReason.ZeroVariance);
        var constant = Constant(fit);
        return new KeyDriversResult
        {
            RSquared = Figure.Of(all),
            AdjustedRSquared = freedom switch
            {
                null => Figure.Undefined<double>(UndefinedReason.MissingInput),
                <= 0 => Figure.Undefined<double>(UndefinedReason.SmallSample),
                { } left => Figure.Of(1 - ((1 - all) * (respondents!.Value - 1.0) / left)),
            },
            F = f,
            FPValue = f.Select(value => FDistribution.Survival(value, Varying, freedom!.Value)),
            NumeratorDegreesOfFreedom = Varying,
            DenominatorDegreesOfFreedom = freedom is { } known
                ? known > 0 ? Figure.Of((double)known) : Figure.Undefined<double>(UndefinedReason.SmallSample)
                : Figure.Undefined<double>(UndefinedReason.MissingInput),
            Constant = constant,
            ConstantStandardError = constant.Select(_ => Tested(fit?.ConstantError, UndefinedReason.Singular).Select(InOutcomesUnit).Flatten()).Flatten(),
            IsWeighted = units?.Data.Weights is not null,
            IsRankDeficient = inverse is null,
            RespondentsUsed = respondents,
            ResamplesUsed = bootstrap.Used,
            IsResampledInFull = bootstrap.Drawn == options.Resamples || units is null,
            Answers = answers,
            Drivers = FrozenList.Own(Enumerable.Range(0, names.Length).Select(Driver).ToArray()),
        };

        KeyDriver Driver(int j)
        {
            var beta = Coefficient(j, fit?.Beta[j]);
            var error = Coefficient(j, fit?.Error(j)).Select(se => Tested(se, UndefinedReason.Singular)).Flatten();
            var t = beta.Select(value => error.Select(se => Figure.Ratio(value, se))).Flatten().Flatten();
            return new KeyDriver
            {
                Name = names[j],
                Lmg = bootstrap.Interval(shares[j], driver => driver.Lmg[j], options.Level),
                LmgShare = Figure.Ratio(shares[j], all),
                RelativeWeight = weights is null
                    ? Estimate.Undefined(UndefinedReason.OutsideDomain, options.Level, IntervalMethod.None)
                    : bootstrap.Interval(weights[j], driver => driver.Weights[j], options.Level),
                Rank = bootstrap.Interval(ranks[j], driver => driver.Ranks[j], options.Level),
                First = Figure.Of(IsConstant(j) ? 0 : model.WithOutcome[j] * model.WithOutcome[j]),
                Last = Figure.Of(Math.Max(all - kernel.RSquared(model.Between, model.WithOutcome, j), 0)),
                BetaSquared = beta.Select(value => value * value),
                Pratt = beta.Select(value => value * model.WithOutcome[j]),
                StandardizedCoefficient = beta,
                Coefficient = beta.Select(value => InOwnUnits(j, value)).Flatten(),
                StandardError = error.Select(se => InOwnUnits(j, se)).Flatten(),
                T = t,
                PValue = t.Select(value => StudentTDistribution.TwoSided(value, freedom!.Value)),
                VarianceInflation = Coefficient(j, fit?.Inflation[j]),
                IsConstant = IsConstant(j),
            };
        }
    }

    private int Varying => Enumerable.Range(0, names.Length).Count(j => !IsConstant(j));

    private bool IsConstant(int driver) => model.Between[driver, driver] == 0;

    /// <summary>What the fit says of one driver, if that is to be had.</summary>
    private Figure<double> Coefficient(int driver, double? value) => IsConstant(driver)
        ? Figure.Undefined<double>(UndefinedReason.ZeroVariance)
        : value is { } known ? Figures.Finite(known) : Figure.Undefined<double>(UndefinedReason.Singular);

    /// <summary>What needs respondents left over to be known.</summary>
    private Figure<double> Tested(double? value, UndefinedReason otherwise) => inverse is null ? Figure.Undefined<double>(UndefinedReason.Singular)
        : freedom is null ? Figure.Undefined<double>(UndefinedReason.MissingInput)
        : freedom <= 0 ? Figure.Undefined<double>(UndefinedReason.SmallSample)
        : value is { } known ? Figures.Finite(known)
        : Figure.Undefined<double>(otherwise);

    private Figure<double> InOwnUnits(int driver, double standardized)
        => units is null ? Figure.Undefined<double>(UndefinedReason.MissingInput) : Figures.Finite(units.Slope(driver, standardized));

    private Figure<double> InOutcomesUnit(double standardized) => Figures.Finite(units!.Outcome(standardized * units.Spread(0)));

    /// <summary>ȳ − Σ bⱼ·x̄ⱼ.</summary>
    private Figure<double> Constant(DriverFit? fit)
    {
        if (units is null || fit is null)
        {
            return Figure.Undefined<double>(fit is null ? UndefinedReason.Singular : UndefinedReason.MissingInput);
        }

        var pulled = Enumerable.Range(0, names.Length)
            .Where(j => !IsConstant(j)).Sum(j => fit.Beta[j] * (units.Mean(j + 1) / units.Spread(j + 1)) * units.Spread(0));
        return Figures.Finite(units.Outcome(units.Mean(0) - pulled));
    }
}
