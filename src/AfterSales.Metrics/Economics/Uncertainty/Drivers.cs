using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What the sensitivities share: checked drivers, and the model asked with one or two of them moved.</summary>
internal sealed class Drivers
{
    private readonly IReadOnlyList<Driver> drivers;
    private readonly DriverModel model;
    private readonly double[] values;

    public Drivers(IReadOnlyList<Driver> drivers, DriverModel model)
    {
        this.drivers = Guard.NoneNull(drivers);
        this.model = Guard.NotNull(model);
        for (var i = 0; i < drivers.Count; i++)
        {
            if (!(drivers[i].Low <= drivers[i].Base && drivers[i].Base <= drivers[i].High))
            {
                throw Guard.Item(nameof(drivers), "must have Low ≤ Base ≤ High", i, drivers[i]);
            }
        }

        values = new double[drivers.Count];
    }

    public Figure<double> AtBase() => model(Fill());

    public Figure<double> At(int driver, double value)
    {
        Fill()[driver] = value;
        return model(values);
    }

    public Figure<double> At(int first, double firstValue, int second, double secondValue)
    {
        Fill();
        (values[first], values[second]) = (firstValue, secondValue);
        return model(values);
    }

    public Figure<double> At(IEnumerable<(int Driver, double Value)> moved)
    {
        Fill();
        foreach (var (driver, value) in moved)
        {
            values[driver] = value;
        }

        return model(values);
    }

    public int IndexOf(string name, string argument)
    {
        for (var i = 0; i < drivers.Count; i++)
        {
            if (string.Equals(drivers[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"{char.ToUpperInvariant(argument[0])}{argument.Substring(1)} must name a driver; there is none named \"{name}\".",
            argument);
    }

    private double[] Fill()
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = drivers[i].Base;
        }

        return values;
    }
}
