using Microsoft.Extensions.Options;

namespace TwirEvents.Web;

/// <summary>Reads sections of the configuration into options, and refuses what it does not understand.</summary>
public static class Settings
{
    /// <summary>Binds a section to its options; a value that does not fit or a name that is no setting stops the start.</summary>
    public static OptionsBuilder<T> AddSection<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(provider =>
            new NamesCheck<T>(provider.GetRequiredService<IConfiguration>().GetSection(section)));
        return services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
    }

    /// <summary>Validates all options now, before the host starts and would log a stack trace for what is a slip of the operator.</summary>
    public static void Check(IServiceProvider services) => services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>What an exception tells the operator about wrong settings, in sentences; <c>null</c> where it is another one.</summary>
    public static string? Problem(Exception exception) => exception switch
    {
        OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures),
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            string.Join(Environment.NewLine, several.InnerExceptions.Select(Problem)),
        // A port that is taken, an address that is not this machine's.
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken => taken.Message,
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder", Message: var message } => message,
        _ => null,
    };

    /// <summary>A mistyped name must not quietly leave the default in force.</summary>
    private sealed class NamesCheck<T>(IConfigurationSection section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            string[] problems = [.. Problems(section, typeof(T))];
            return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }

        private static IEnumerable<string> Problems(IConfigurationSection section, Type options)
        {
            var known = options.GetProperties();
            foreach (var child in section.GetChildren())
            {
                var property = known.FirstOrDefault(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
                if (property is null)
                    yield return $"{child.Path} is no setting; those of {section.Path} are {string.Join(", ", known.Select(p => p.Name))}.";
                else if (child.Value is null)
                    foreach (var problem in Problems(child, property.PropertyType))
                        yield return problem;
            }
        }
    }
}
