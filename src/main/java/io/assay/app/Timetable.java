package io.assay.app;

import io.assay.config.Schedule;
import io.assay.store.Database;
import io.assay.store.QuartzConnections;
import io.assay.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.simpl.RAMJobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Quartz, calling plain methods at their times; none beside itself. */
final class Timetable implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Timetable.class);

  /** Connecting comes first: by then people are answered. */
  private static final Duration LATER = Duration.ofSeconds(2);

  private final Map<String, Runnable> tasks = new ConcurrentHashMap<>();
  private final Scheduler scheduler;

  /**
   * One that this process keeps for itself.
   *
   * @param threads how many tasks may run side by side
   */
  Timetable(int threads) {
    this("assay", threads, Map.of("org.quartz.jobStore.class", RAMJobStore.class.getName()));
  }

  private Timetable(String name, int threads, Map<String, String> store) {
    try {
      Properties properties = new Properties();
      properties.setProperty("org.quartz.scheduler.instanceName", name);
      properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
      properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(threads));
      properties.putAll(store);
      scheduler = new StdSchedulerFactory(properties).getScheduler();
      scheduler.setJobFactory(
          (bundle, quartz) -> new Task(task(bundle.getJobDetail().getKey().getName())));
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not be set up.", e);
    }
  }

  /**
   * One that nodes share: each call is made by one of them, by any. Whatever one of them changes in
   * it holds for all, also when they are started anew.
   */
  static Timetable shared(Database database, int threads) {
    String id = database.node().id();
    QuartzConnections.lend(database, id);
    return new Timetable(
        "assay-polls",
        threads,
        Map.of(
            "org.quartz.scheduler.instanceId", id,
            "org.quartz.scheduler.idleWaitTime", "1000",
            "org.quartz.scheduler.dbFailureRetryInterval", "1000",
            "org.quartz.jobStore.class", JobStoreTX.class.getName(),
            "org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName(),
            "org.quartz.jobStore.dataSource", id,
            "org.quartz.jobStore.tablePrefix", "quartz_",
            "org.quartz.jobStore.useProperties", "true",
            "org.quartz.jobStore.isClustered", "true",
            "org.quartz.jobStore.clusterCheckinInterval", "1000"));
  }

  /** Where nodes have different files, one may be called for what only another knows. */
  private Runnable task(String name) {
    return tasks.getOrDefault(name, () -> log.debug("Nothing is called {} here", name));
  }

  /**
   * Calls the task at once, and then as the schedule says. Where it is called by this schedule
   * already, that goes on.
   */
  void at(Schedule schedule, String name, Runnable task) {
    boolean startsNow = schedule.map(every -> true, cron -> false);
    boolean fresh =
        add(
            name,
            task,
            schedule.toString(),
            schedule.map(
                every -> every(every.interval()),
                cron ->
                    CronScheduleBuilder.cronSchedule(cron.expression())
                        .inTimeZone(TimeZone.getTimeZone(cron.zone()))
                        .withMisfireHandlingInstructionDoNothing()),
            Instant.now());
    if (!fresh || !startsNow) {
      now(name);
    }
  }

  /** Calls the task at once, and then again and again. */
  void every(Duration interval, String name, Runnable task) {
    var unused = add(name, task, interval.toString(), every(interval), Instant.now());
  }

  /** Calls the task again and again, from a while after the start on. */
  void everyLater(Duration interval, String name, Runnable task) {
    var unused = add(name, task, interval.toString(), every(interval), Instant.now().plus(LATER));
  }

  private static SimpleScheduleBuilder every(Duration interval) {
    // A call that was missed because the one before took long is not made up for.
    return SimpleScheduleBuilder.simpleSchedule()
        .withIntervalInMilliseconds(interval.toMillis())
        .repeatForever()
        .withMisfireHandlingInstructionNextWithRemainingCount();
  }

  /**
   * Whether it was not there before.
   *
   * @param plan says when, so that what stays as it is is known
   */
  private <T extends Trigger> boolean add(
      String name, Runnable task, String plan, ScheduleBuilder<T> times, Instant from) {
    tasks.put(name, task);
    JobKey job = JobKey.jobKey(name);
    TriggerKey key = TriggerKey.triggerKey(name);
    try {
      Trigger before = scheduler.getTrigger(key);
      if (before != null && plan.equals(before.getDescription())) {
        return false;
      }
      scheduler.addJob(
          JobBuilder.newJob(Task.class).withIdentity(job).storeDurably().build(), true);
      T trigger =
          TriggerBuilder.newTrigger()
              .forJob(job)
              .withIdentity(key)
              .withDescription(plan)
              .startAt(Date.from(from))
              .withSchedule(times)
              .build();
      if (before == null) {
        scheduler.scheduleJob(trigger);
      } else {
        scheduler.rescheduleJob(key, trigger);
      }
      return true;
    } catch (ObjectAlreadyExistsException e) {
      log.debug("{} was just put there by another node", name, e);
      return false;
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not take " + name, e);
    }
  }

  /** Calls nothing else any more: what was there before and nobody knows. */
  void keepOnly(Collection<String> names) {
    try {
      for (JobKey job : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
        if (!names.contains(job.getName())) {
          remove(job.getName());
        }
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not say what there is", e);
    }
  }

  /** Calls the task no more; where it is under way it ends. */
  void remove(String name) {
    try {
      scheduler.deleteJob(JobKey.jobKey(name));
      tasks.remove(name);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not let go of " + name, e);
    }
  }

  /** Calls a task as soon as possible, besides its times. */
  void now(String name) {
    try {
      scheduler.triggerJob(JobKey.jobKey(name));
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not call " + name, e);
    }
  }

  void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not be started.", e);
    }
  }

  /** Starts nothing more, and waits for what is running. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not be stopped.", e);
    }
  }

  /** Quartz' view of a task. */
  @DisallowConcurrentExecution
  public static final class Task implements Job {
    private final Runnable runnable;

    Task(Runnable runnable) {
      this.runnable = runnable;
    }

    @Override
    public void execute(JobExecutionContext context) {
      try {
        runnable.run();
      } catch (RuntimeException e) {
        String name = context.getJobDetail().getKey().getName();
        StoreUnavailable.behind(e)
            .ifPresentOrElse(
                why -> log.error("The store cannot be used now ({}): {}", name, why),
                () -> log.error("{}: an error inside Assay", name, e));
      }
    }
  }
}
