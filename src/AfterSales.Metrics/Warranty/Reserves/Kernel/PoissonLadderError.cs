using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Standard errors of the reserve by the generalized linear model with logarithmic link: no random number.</summary>
/// <remarks>With the fitted means as weights, information H = XᵀMX; gradient g of a reserve = Σ m·x over its future cells; variance φ(Σm +
/// gᵀH⁻¹g).</remarks>
internal sealed class PoissonLadderError
{
    private readonly PoissonLadder model;
    private readonly double[] root;
    private readonly int size;
    private readonly bool isDefinite;

    public PoissonLadderError(PoissonLadder model)
    {
        this.model = model;
        size = model.Origins + model.Ages - 1;
        root = new double[size * size];
        isDefinite = size <= 2000 && Decompose();
    }

    public Figure<double> Total => Error(0, model.Origins);

    public Figure<double> Origin(int i) => Error(i, i + 1);

    // Parameter i is the origin's, parameter origins + k − 1 the age's; age 0 has none.
    private bool Decompose()
    {
        for (var i = 0; i < model.Origins; i++)
        {
            // An origin without amounts has no parameter to estimate; a 1 keeps its place.
            root[(i * size) + i] = model.Latest[i] < 0 ? 1 : 0;
            for (var k = 0; k <= model.Latest[i]; k++)
            {
                var weight = model.Fitted[(i * model.Ages) + k];
                root[(i * size) + i] += weight;
                if (k > 0)
                {
                    var age = model.Origins + k - 1;
                    root[(age * size) + age] += weight;
                    root[(age * size) + i] += weight;
                }
            }
        }

        for (var j = 0; j < size; j++)
        {
            for (var i = j; i < size; i++)
            {
                var sum = root[(i * size) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= root[(i * size) + k] * root[(j * size) + k];
                }

                if (i > j)
                {
                    root[(i * size) + j] = sum / root[(j * size) + j];
                }
                else if (sum > 0)
                {
                    root[(j * size) + j] = Math.Sqrt(sum);
                }
                else
                {
                    return false;
                }
            }
        }

        return true;
    }

    private Figure<double> Error(int from, int to)
    {
        if (!isDefinite)
        {
            return new Figure<double>(UndefinedReason.Singular);
        }

        var gradient = new double[size];
        var sum = 0d;
        for (var i = from; i < to; i++)
        {
            if (model.Latest[i] < 0)
            {
                continue;
            }

            var amount = 0d;
            for (var k = 0; k <= model.Latest[i]; k++)
            {
                amount += model.Fitted[(i * model.Ages) + k];
            }

            for (var k = model.Latest[i]; k < model.Factor.Length; k++)
            {
                var mean = amount * (model.Factor[k] - 1);
                sum += mean;
                gradient[i] += mean;
                gradient[model.Origins + k] += mean;
                amount *= model.Factor[k];
            }
        }

        var square = 0d;
        for (var j = 0; j < size; j++)
        {
            var value = gradient[j];
            for (var k = 0; k < j; k++)
            {
                value -= root[(j * size) + k] * gradient[k];
            }

            gradient[j] = value / root[(j * size) + j];
            square += gradient[j] * gradient[j];
        }

        var variance = model.Dispersion * (sum + square);
        return variance >= 0 ? Figures.Finite(Math.Sqrt(variance)) : new Figure<double>(UndefinedReason.OutsideDomain);
    }
}
