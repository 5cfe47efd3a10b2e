using System.Text.Json;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary>A tally is the groups it shows: <c>{"groups": […]}</c>, from which the same tally is made again, here or by another engine.</summary>
/// <typeparam name="TTally">The tally.</typeparam>
/// <typeparam name="TGroup">A group of it.</typeparam>
internal sealed class TallyConverter<TTally, TGroup>(
    Func<TTally, IReadOnlyList<TGroup>> groups, Func<IEnumerable<TGroup>, TTally> made) : MembersConverter<TTally>
    where TGroup : notnull
{
    private static readonly string[] Members = ["groups"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override TTally Make(JsonMembers members, JsonSerializerOptions options) => made(members.List<TGroup>("groups", options));

    protected override void WriteMembers(Utf8JsonWriter writer, TTally value, JsonSerializerOptions options) => writer.Write("groups", groups(value), options);
}

/// <summary>A tally that knows something more than its groups, such as its currency: <c>{"currency": "EUR", "groups": […]}</c>.</summary>
/// <typeparam name="TTally">The tally.</typeparam>
/// <typeparam name="THead">What it knows.</typeparam>
/// <typeparam name="TGroup">A group of it.</typeparam>
internal sealed class TallyConverter<TTally, THead, TGroup>(
    string name, Func<TTally, THead> head, Func<TTally, IReadOnlyList<TGroup>> groups, Func<THead, IEnumerable<TGroup>, TTally> made) : MembersConverter<TTally>
    where THead : notnull
    where TGroup : notnull
{
    private readonly string[] members = [name, "groups"];

    protected override ReadOnlySpan<string> Known => members;

    protected override TTally Make(JsonMembers members, JsonSerializerOptions options)
        => made(members.One<THead>(name, options), members.List<TGroup>("groups", options));

    protected override void WriteMembers(Utf8JsonWriter writer, TTally value, JsonSerializerOptions options)
    {
        writer.Write(name, head(value), options);
        writer.Write("groups", groups(value), options);
    }
}
