using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>The replicates of a bootstrap: one substream each, so that their order and number do not matter.</summary>
internal sealed class BootstrapRun
{
    private readonly PoissonLadder model;
    private readonly BootstrapProcess process;
    private readonly double[] root;
    private readonly double[] pseudo;
    private readonly double[] factor;
    private readonly double[] start;
    private readonly double[] end;
    private readonly double[] mean;
    private readonly double[] squares;
    private readonly int done;

    public BootstrapRun(PoissonLadder model, ReserveBootstrapOptions options)
    {
        this.model = model;
        process = options.Process;
        root = model.Fitted.Select(m => Math.Sqrt(Math.Abs(m))).ToArray();
        pseudo = new double[model.Fitted.Length];
        (factor, start, end) = (new double[model.Factor.Length], new double[model.Factor.Length], new double[model.Factor.Length]);
        (mean, squares) = (new double[model.Origins], new double[model.Origins]);
        var (totals, before) = (new double[options.Replicates], new double[options.Replicates]);
        for (var i = 0; i < options.Replicates; i++)
        {
            var random = RandomSource.Of(options.Seed, (ulong)i);
            Resample(random);
            if (!Refit() || !Project(random, out totals[done], out before[done]))
            {
                Failed++;
                continue;
            }

            done++;
        }

        Array.Resize(ref totals, done);
        Array.Resize(ref before, done);
        (Totals, Before) = (totals, before);
    }

    public double[] Totals { get; }

    public double[] Before { get; }

    public int Failed { get; private set; }

    public Figure<double> DeviationOf(int origin)
        => done < 2 ? new Figure<double>(UndefinedReason.SmallSample) : Figures.Finite(Math.Sqrt(squares[origin] / (done - 1)));

    private void Resample(RandomSource random)
    {
        for (var i = 0; i < model.Origins; i++)
        {
            var sum = 0d;
            for (int k = 0, cell = i * model.Ages; k <= model.Latest[i]; k++, cell++)
            {
                sum += model.Fitted[cell] + (model.Pool[random.NextInteger(model.Pool.Length)] * root[cell]);
                pseudo[cell] = sum;
            }
        }
    }

    private bool Refit()
    {
        Array.Clear(start, 0, start.Length);
        Array.Clear(end, 0, end.Length);
        for (var i = 0; i < model.Origins; i++)
        {
            for (int k = 0, cell = i * model.Ages; k < model.Latest[i]; k++, cell++)
            {
                start[k] += pseudo[cell];
                end[k] += pseudo[cell + 1];
            }
        }

        for (var k = 0; k < factor.Length; k++)
        {
            factor[k] = end[k] / start[k];
            if (!(Math.Abs(factor[k]) <= double.MaxValue))
            {
                return false;
            }
        }

        return true;
    }

    private bool Project(RandomSource random, out double total, out double before)
    {
        (total, before) = (0, 0);
        Span<double> reserves = model.Origins <= 256 ? stackalloc double[model.Origins] : new double[model.Origins];
        for (var i = 0; i < model.Origins; i++)
        {
            reserves[i] = 0;
            if (model.Latest[i] < 0)
            {
                continue;
            }

            var amount = pseudo[(i * model.Ages) + model.Latest[i]];
            for (var k = model.Latest[i]; k < factor.Length; k++)
            {
                var next = amount * factor[k];
                before += next - amount;
                reserves[i] += Draw(random, next - amount);
                amount = next;
            }

            total += reserves[i];
        }

        if (!(Math.Abs(total) <= double.MaxValue) || !(Math.Abs(before) <= double.MaxValue))
        {
            return false;
        }

        for (var i = 0; i < reserves.Length; i++)
        {
            var difference = reserves[i] - mean[i];
            mean[i] += difference / (done + 1);
            squares[i] += difference * (reserves[i] - mean[i]);
        }

        return true;
    }

    private double Draw(RandomSource random, double m)
    {
        var size = Math.Abs(m);
        var dispersion = model.Dispersion;
        if (size == 0 || dispersion == 0 || process == BootstrapProcess.None || !(size <= double.MaxValue))
        {
            return m;
        }

        var drawn = process switch
        {
            BootstrapProcess.Gamma => dispersion * RandomGamma.Next(random, size / dispersion),
            BootstrapProcess.Poisson => dispersion * RandomGamma.NextPoisson(random, size / dispersion),
            _ => size + (Math.Sqrt(dispersion * size) * random.NextNormal()),
        };
        return m < 0 ? -drawn : drawn;
    }
}
