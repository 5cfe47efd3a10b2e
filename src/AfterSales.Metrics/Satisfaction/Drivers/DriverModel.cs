using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>A regression of standardized variables, and what its drivers are worth.</summary>
internal sealed class DriverModel(string[] names, double[,] between, double[] with, double[]? spreads, int? respondents)
{
    private readonly int p = names.Length;
    private readonly double[] table = DriverImportance.AllRSquared(between, with);

    public double[] Lmg() => DriverImportance.Lmg(table, p);

    public double[]? RelativeWeights() => DriverImportance.RelativeWeights(between, with);

    /// <summary>A model of covariances, the outcome first; null when the outcome does not vary.</summary>
    public static DriverModel? Of(string[] names, double[,] covariances, int respondents)
    {
        if (covariances[0, 0] == 0)
        {
            return null;
        }

        var p = names.Length;
        var (between, with) = (new double[p, p], new double[p]);
        for (var i = 0; i < p; i++)
        {
            with[i] = Correlation(covariances, 0, i + 1);
            for (var j = 0; j < p; j++)
            {
                between[i, j] = i == j ? (covariances[i + 1, i + 1] > 0 ? 1 : 0) : Correlation(covariances, i + 1, j + 1);
            }
        }

        return new DriverModel(names, between, with, [.. Enumerable.Range(0, p + 1).Select(i => Math.Sqrt(covariances[i, i]))], respondents);
    }

    public static KeyDriversResult Empty(string[] names, UndefinedReason reason, double level, int respondents, IReadOnlyList<AnswerCounts> answers)
    {
        var (none, estimate) = (Figure.Undefined<double>(reason), Estimate.Undefined(reason, level, IntervalMethod.None));
        return new KeyDriversResult
        {
            RSquared = none,
            AdjustedRSquared = none,
            IsRankDeficient = false,
            RespondentsUsed = respondents,
            ResamplesUsed = 0,
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

    public KeyDriversResult Result(DriverBootstrap bootstrap, double level, IReadOnlyList<AnswerCounts> answers)
    {
        var (all, shares, weights) = (table[table.Length - 1], Lmg(), RelativeWeights());
        var constant = Enumerable.Range(0, p).Select(i => between[i, i] == 0).ToArray();
        var inverse = Inverse(constant);
        var (isDeficient, ranks) = (inverse is null, DriverBootstrap.Ranks(shares));
        var freedom = respondents - 1 - constant.Count(isConstant => !isConstant);
        return new KeyDriversResult
        {
            RSquared = Figure.Of(all),
            AdjustedRSquared = freedom switch
            {
                null => Figure.Undefined<double>(UndefinedReason.MissingInput),
                <= 0 => Figure.Undefined<double>(UndefinedReason.SmallSample),
                { } left => Figure.Of(1 - ((1 - all) * (respondents!.Value - 1.0) / left)),
            },
            IsRankDeficient = isDeficient,
            RespondentsUsed = respondents,
            ResamplesUsed = bootstrap.Used,
            Answers = answers,
            Drivers = FrozenList.Own(Enumerable.Range(0, p).Select(j => Driver(j)).ToArray()),
        };

        KeyDriver Driver(int j)
        {
            var line = Line.Of(inverse, constant, with, j);
            var error = StandardizedError(line, all, freedom);
            var t = line.Beta.Select(beta => error.Select(se => Figure.Ratio(beta, se))).Flatten().Flatten();
            var unit = spreads is null ? Figure.Undefined<double>(UndefinedReason.MissingInput) : constant[j] ? Figure.Undefined<double>(UndefinedReason.ZeroVariance) : Figure.Of(spreads[0] / spreads[j + 1]);
            return new KeyDriver
            {
                Name = names[j],
                Lmg = bootstrap.Interval(shares[j], driver => driver.Lmg[j], level),
                LmgShare = Figure.Ratio(shares[j], all),
                RelativeWeight = weights is null
                    ? Estimate.Undefined(UndefinedReason.OutsideDomain, level, IntervalMethod.None)
                    : bootstrap.Interval(weights[j], driver => driver.Weights[j], level),
                Rank = bootstrap.Interval(ranks[j], driver => driver.Ranks[j], level),
                First = Figure.Of(table[1 << j]),
                Last = Figure.Of(Math.Max(0, all - table[(table.Length - 1) & ~(1 << j)])),
                BetaSquared = line.Beta.Select(beta => beta * beta),
                Pratt = line.Beta.Select(beta => beta * with[j]),
                StandardizedCoefficient = line.Beta,
                Coefficient = line.Beta.Select(beta => unit.Select(u => beta * u)).Flatten(),
                StandardError = error.Select(se => unit.Select(u => se * u)).Flatten(),
                T = t,
                PValue = t.Select(value => StudentTDistribution.TwoSided(value, freedom!.Value)),
                VarianceInflation = line.Inflation,
                IsConstant = constant[j],
            };
        }
    }

    // Computed as for any pair, so that a driver given twice correlates exactly 1 and is seen to be determined.
    private static double Correlation(double[,] covariances, int i, int j)
    {
        var (left, right) = (covariances[i, i], covariances[j, j]);
        return left > 0 && right > 0 ? Math.Min(1, Math.Max(-1, covariances[i, j] / Math.Sqrt(left * right))) : 0;
    }

    private static Figure<double> StandardizedError(Line line, double all, int? freedom) => (line.Inflation.Value, freedom) switch
    {
        (null, _) => line.Inflation,
        (_, null) => Figure.Undefined<double>(UndefinedReason.MissingInput),
        (_, <= 0) => Figure.Undefined<double>(UndefinedReason.SmallSample),
        var (inflation, left) => Figure.Of(Math.Sqrt(Math.Max(0, 1 - all) * inflation.Value / left.Value)),
    };

    /// <summary>The inverse of the correlations, constant drivers standing apart; null when drivers determine each other.</summary>
    private Matrix<double>? Inverse(bool[] constant)
    {
        var matrix = Matrix<double>.Build.Dense(p, p, (i, j) => i == j && constant[i] ? 1 : between[i, j]);
        return matrix.Evd(Symmetricity.Symmetric).EigenValues.Real().Minimum() <= DriverImportance.Tolerance * p ? null : matrix.Inverse();
    }

    /// <summary>One driver's standardized coefficient and variance inflation.</summary>
    private readonly record struct Line(Figure<double> Beta, Figure<double> Inflation)
    {
        public static Line Of(Matrix<double>? inverse, bool[] constant, double[] with, int j)
        {
            if (constant[j] || inverse is null)
            {
                var none = Figure.Undefined<double>(constant[j] ? UndefinedReason.ZeroVariance : UndefinedReason.Singular);
                return new Line(none, none);
            }

            return new Line(Figure.Of(inverse.Row(j) * Vector<double>.Build.DenseOfArray(with)), Figure.Of(inverse[j, j]));
        }
    }
}
