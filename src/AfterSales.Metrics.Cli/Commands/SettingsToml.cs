using Tomlyn.Model;
using Tomlyn.Serialization;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>How <c>aftersales.toml</c> is read, written at compile time: a tool compiled ahead of time has nothing to ask at run time.</summary>
[TomlSerializable(typeof(TomlTable))]
internal sealed partial class SettingsToml : TomlSerializerContext;
