using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Statistics;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Metrics.Benchmarks.Resources;

/// <summary>Small inputs that once took minutes or tens of gigabytes: each ends within two seconds and half a gigabyte.</summary>
[MemoryDiagnoser]
public class BoundedWorkBenchmarks
{
    private static readonly Interval Centuries = new(Instant.FromUtc(1600, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));
    private static readonly Interval Millennia = new(Instant.FromUtc(1000, 1, 1, 0, 0), Instant.FromUtc(3999, 1, 1, 0, 0));

    private readonly RandomSource random = RandomSource.Of(1);
    private double?[][] oneTechnician = null!;
    private double?[][] crowd = null!;
    private Depot[] depots = null!;
    private double[] areas = null!;
    private SkillRequirement[] skills = null!;
    private SkillProfile[] profiles = null!;
    private int[] demand = null!;
    private ShiftOption[] shifts = null!;
    private StockItem[] parts = null!;
    private Roster fleet = null!;
    private WorkCalendar hourly = null!;

    [GlobalSetup]
    public void Setup()
    {
        oneTechnician = [[.. Enumerable.Range(0, 3000).Select(_ => (double?)Next(1000))]];
        crowd = [.. Enumerable.Range(0, 1000).Select(_ => Enumerable.Range(0, 1000).Select(_ => (double?)Next(1000)).ToArray())];
        areas = [.. Enumerable.Range(0, 100).Select(_ => 1.0 + Next(50))];
        depots = [.. Enumerable.Range(0, 20).Select(_ => new Depot
        {
            FixedCost = 500 + Next(1500),
            Capacity = 300 + Next(600),
            UnitCosts = [.. Enumerable.Range(0, 100).Select(_ => 1.0 + Next(100))],
        })];
        string[] names = [.. Enumerable.Range(0, 30).Select(i => $"skill {i}")];
        skills = [.. names.Select(name => new SkillRequirement { Skill = name, Agents = (10 + Next(90)) / 7.0 })];
        profiles = [.. Enumerable.Range(0, 80).Select(_ => new SkillProfile { Cost = 100 + Next(200), Skills = [.. names.Where(_ => Next(3) == 0)] })];
        demand = [.. Enumerable.Range(0, 100).Select(_ => 1 + Next(1_000_000))];
        shifts = [.. Enumerable.Range(0, 200).Select(i => new ShiftOption
        {
            Name = $"shift {i}",
            Cost = 100.37m + Next(200),
            Periods = [.. Enumerable.Range(0, 100).Where(p => p == i % 100 || Next(5) == 0)],
        })];
        parts = [.. Enumerable.Range(0, 16_000).Select(i => new StockItem { DemandRate = 1 + (i % 17), LeadTime = 0.5, UnitCost = 10 + (i % 23) })];
        var office = WorkCalendar.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.Weekdays(Shift.Parse("08:00-17:00")));
        fleet = new Roster { Resources = [.. Enumerable.Range(0, 200).Select(i => new Resource { Name = $"R{i}" })], DefaultCalendar = office };
        Shift[] halves = [.. Enumerable.Range(0, 24).Select(h => Shift.Of(new LocalTime(h, 0), new LocalTime(h, 30), 0))];
        hourly = WorkCalendar.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.EveryDay(halves));
    }

    [Benchmark]
    public double JobAssignment1By3000() => JobAssignment.Optimize(oneTechnician).Cost;

    [Benchmark]
    public long DepotLocation20By100() => DepotLocation.Optimize(areas, depots).Work;

    [Benchmark]
    public long SkillMix30By80() => SkillMix.Optimize(skills, profiles).Work;

    [Benchmark]
    public long ShiftCovering100By200() => ShiftCovering.Optimize(demand, shifts).Work;

    [Benchmark]
    public int StockMixOf16000() => StockMix.Allocate(parts, 2_000_000m).Purchases.Count;

    [Benchmark]
    public int RollUpOf200By500Years() => Utilization.ByResource([], fleet, Centuries, new UtilizationOptions { Unit = PeriodUnit.Day }).Total.Periods.Count;

    [Benchmark]
    public double CalendarOf2999YearsBy24Shifts() => hourly.Capacity(Millennia).TotalDays;

    [Benchmark]
    public int WorkingIntervalsOf26Million() => hourly.WorkingIntervals(Millennia).Count;

    [Benchmark]
    public double JobAssignment1000By1000() => JobAssignment.Optimize(crowd).Cost;

    private int Next(int below) => random.NextInteger(below);
}
