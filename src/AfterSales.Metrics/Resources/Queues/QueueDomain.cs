using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How large a queue may be: far beyond any service organization, and still answered in moments. Every queueing calculation asks here first.</summary>
internal static class QueueDomain
{
    /// <summary>Erlangs offered; the time of a calculation grows with their square root.</summary>
    public const double MostErlangs = 100_000_000;

    /// <summary>Contacts that arrive within one mean patience; the states that count grow with their square root.</summary>
    public const double MostPatient = 1_000_000_000;

    /// <summary>Units one allocation hands out, each a step of its own.</summary>
    public const int MostUnits = 10_000_000;

    /// <summary>Below it doubles lose their digits.</summary>
    private const double Least = 1e-300;

    /// <summary>Above it their sums and products may be infinite.</summary>
    private const double Most = 1e300;

    /// <summary>Where agents exceed the load by this factor the queue stays short, however patient the contacts.</summary>
    private const double Ample = 1.001;

    public static double Erlangs(double value, [CallerArgumentExpression(nameof(value))] string name = "")
        => Guard.NotNegative(value, name) <= MostErlangs ? value : throw Guard.OutOfRange(name, "must be at most 100000000 erlangs", value);

    public static QueueLoad Load(QueueLoad? load, [CallerArgumentExpression(nameof(load))] string name = "")
    {
        Guard.NotNull(load, name);
        if (!(load!.OfferedErlangs <= MostErlangs))
        {
            throw Guard.OutOfRange(name, "must offer at most 100000000 erlangs", load.OfferedErlangs);
        }

        return load.Arrivals == 0 || (load.ArrivalRate <= double.MaxValue && load.ArrivalRate >= Least && load.OfferedErlangs >= Least)
            ? load
            : throw Guard.OutOfRange(name, "must have an arrival rate and erlangs within the range of double", load.ArrivalRate);
    }

    /// <summary>A patience so long that the queue of an overload would not end is refused; agents enough make any patience fair.</summary>
    public static double Patience(double meanPatience, QueueLoad load, double agents)
    {
        var arrivals = Guard.Positive(meanPatience) * load.ArrivalRate;
        if (load.Arrivals == 0)
        {
            return meanPatience;
        }

        if (!(arrivals >= Least))
        {
            throw Guard.OutOfRange(nameof(meanPatience), "times the arrival rate must be at least 1E-300", arrivals);
        }

        if (!(arrivals <= MostPatient || agents >= Ample * load.OfferedErlangs))
        {
            throw Guard.OutOfRange(
                nameof(meanPatience), "times the arrival rate must be at most 1000000000 where agents do not exceed the load by 0.1 %", arrivals);
        }

        var served = ServedWithinPatience(load, meanPatience, agents);
        return served <= Most
            ? meanPatience
            : throw Guard.OutOfRange(nameof(meanPatience), "times the agents over the handle time must be at most 1E300", served);
    }

    /// <summary>β = n·μ/θ: the contacts that all agents serve within one mean patience.</summary>
    public static double ServedWithinPatience(QueueLoad load, double meanPatience, double agents)
        => agents * meanPatience is var time && time <= double.MaxValue
            ? time / load.HandleTime
            : meanPatience / load.HandleTime * agents; // the product left the range of doubles, the quotient need not

    /// <summary>The least number found must be one that an <see cref="int"/> holds.</summary>
    public static int Agents(double needed, string name)
        => needed <= int.MaxValue ? (int)needed : throw Guard.OutOfRange(name, "must be in reach of 2147483647 agents", needed);
}
